using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Analyzer.Requests;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>A member of a request that fills a variable of an ARN.</summary>
/// <param name="Binding">The variable.</param>
/// <param name="Name">The member in the API model's spelling.</param>
/// <param name="Path">Its .NET path.</param>
/// <param name="Shape">What is seen of it.</param>
internal sealed record BoundMember(ArnBinding Binding, string Name, string Path, MemberShape Shape)
{
    private const string List = "[]";

    /// <summary>What is known of its text, with <c>*</c> for the rest; null where nothing is.</summary>
    public string? Text => Shape.Visibility == Visibility.Set ? Shape.Value.TextOf().Pattern : null;

    /// <summary>
    /// What a request shows of the bound members, once for each element of a list that is seen: those of one element belong together.
    /// </summary>
    /// <param name="bindings">The variables and their members.</param>
    /// <param name="request">The request.</param>
    /// <param name="pathOf">Gives the .NET path of a member.</param>
    /// <param name="call">The call that the request is made for.</param>
    public static IReadOnlyList<IReadOnlyList<BoundMember>> Read(
        IReadOnlyList<ArnBinding> bindings, RequestShape request, Func<string, string> pathOf, IOperation call)
    {
        var bound = bindings.Select(binding => Choose(binding, request, pathOf)).OfType<BoundMember>().ToArray();
        var rows = bound.Select(member => ListOf(member.Path))
            .OfType<string>()
            .Distinct()
            .SelectMany(list => SeenElements.Find(request.MemberAt(list))
                .Select(element => bound.Select(member => member.In(list, element, call)).ToArray()))
            .ToArray();
        return rows.Length > 0 ? rows : [bound];
    }

    // Where one of several members may hold the name, a request that visibly sets a single one names it there.
    private static BoundMember? Choose(ArnBinding binding, RequestShape request, Func<string, string> pathOf)
    {
        var members = binding.Members.Select(name => OfRequest(binding, name, pathOf(name), request)).ToArray();
        return members.Length < 2 ? members.SingleOrDefault()
            : members.Count(member => member.Shape.Visibility == Visibility.NotSet) >= members.Length - 1
                ? Array.Find(members, member => member.Shape.Visibility != Visibility.NotSet) ?? members[0]
                : members[0] with { Shape = MemberShape.NotVisible };
    }

    // Of a list it is seen here whether there is one.
    private static BoundMember OfRequest(ArnBinding binding, string name, string path, RequestShape request)
    {
        var shape = request.MemberAt(ListOf(path) ?? path);
        var isList = ListOf(path) is not null && shape.Visibility == Visibility.Set;
        return new BoundMember(binding, name, path, isList ? MemberShape.NotVisible : shape);
    }

    private static string? ListOf(string path) =>
        path.IndexOf(List, StringComparison.Ordinal) is >= 0 and var end ? path.Substring(0, end) : null;

    private BoundMember In(string list, IOperation element, IOperation call)
    {
        if (ListOf(Path) is not { } own)
            return this;
        if (own != list)
            return this with { Shape = MemberShape.NotVisible };
        var rest = Path.Substring(list.Length + List.Length);
        return new BoundMember(Binding, Name, Path, rest.Length == 0
            ? MemberShape.SetTo(element, element.Syntax)
            : RequestShape.Read(element, call, mayFollow: true).MemberAt(rest.Substring(1)));
    }
}
