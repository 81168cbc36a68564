using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Usage;

/// <summary>The code that is generated for policy files: to name an action there is a use, as the name goes with the action.</summary>
internal sealed class GeneratedMembers(ProjectPolicies policies)
{
    private const string Actions = "Actions";
    private const string Names = "ActionNames";

    private readonly HashSet<string> _classes = [.. policies.Readings.Select(policy => PolicyFileName.ClassNameOf(policy.File.File.Path))];

    /// <summary>The actions that a member stands for, as <c>Policy.Actions.S3.GetObject</c> does; none for any other.</summary>
    public IEnumerable<string> ActionsOf(ISymbol member)
    {
        var owner = member.ContainingType;
        for (; owner is not null && owner.Name is not (Actions or Names); owner = owner.ContainingType)
        {
        }

        if (owner?.ContainingType is not { } policy || !_classes.Contains(policy.Name))
            return [];
        var isAll = member is { Name: "All", ContainingType.Name: Actions } or { Name: "All", ContainingType.ContainingType.Name: Actions };
        var service = member.ContainingType.Name is Actions or Names ? null : member.ContainingType.Name;
        return policy.GetTypeMembers(Names)
            .SelectMany(names => names.GetTypeMembers())
            .Where(names => service is null || names.Name == service)
            .SelectMany(names => names.GetMembers().OfType<IFieldSymbol>())
            .Where(name => isAll || name.Name == member.Name)
            .Select(name => name.ConstantValue as string)
            .OfType<string>();
    }

    /// <summary>
    /// The class of a policy that a method makes a document of, <c>Create</c> or <c>Builder</c>: such a policy is for somebody else, unless
    /// code
    /// is said to run under it.
    /// </summary>
    public string? PolicyHandedOutBy(IMethodSymbol method) =>
        method is { IsStatic: true, Name: "Create" or "Builder", ContainingType: { } type } && _classes.Contains(type.Name)
            ? type.Name
            : null;

    /// <summary>Whether a policy file gives that class.</summary>
    public static bool IsOf(PolicyText file, string className) =>
        className.Equals(PolicyFileName.ClassNameOf(file.File.Path), StringComparison.Ordinal);
}
