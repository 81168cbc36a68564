using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Requests;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>The resource that a call names by constants, as far as its request shows it.</summary>
/// <param name="Forms">
/// The ARNs that it may have, with <c>*</c> for unknown parts: those of the resource types that the known parts name best. None where nothing is
/// known.
/// </param>
/// <param name="Members">The .NET paths of the members that name it.</param>
internal sealed record RequestedResource(IReadOnlyList<ArnPattern> Forms, IReadOnlyList<string> Members)
{
    /// <summary>The variable that stands for the whole ARN.</summary>
    public const string WholeArn = "arn";

    private static readonly RequestedResource Unknown = new([], []);

    /// <summary>
    /// The texts of the variables in the first of <see cref="Forms"/>, <c>*</c> for unknown parts; or of <see cref="WholeArn"/> alone.
    /// </summary>
    public ImmutableDictionary<string, string> Shown { get; private init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The resource that an action is used on.</summary>
    /// <param name="operation">The operation that needs the action.</param>
    /// <param name="required">The action as the operation needs it.</param>
    /// <param name="action">The action as AWS describes it.</param>
    /// <param name="client">The client that has the operation.</param>
    /// <param name="request">What is seen of the request.</param>
    /// <param name="isWhole">Whether all of the operation's request is in <paramref name="request"/>: then what it lacks is not set.</param>
    public static RequestedResource Of(
        Operation operation, RequiredAction required, ServiceAction action, SdkClient? client, RequestShape request, bool isWhole)
    {
        var members = new List<string>();
        var choices = new List<IReadOnlyList<ArnVariables>>();
        var notSet = new List<string>();
        foreach (var binding in required.Bindings)
        {
            if (binding.Members is not [{ } member])
                continue;
            var path = client?.MemberName(operation.Name, member) ?? member;
            var shape = request.MemberAt(path);
            if (shape.Visibility == Visibility.NotSet && isWhole)
                notSet.Add(binding.Variable);
            if (shape.Visibility != Visibility.Set || shape.Value.TextOf().Pattern is not { } text)
                continue;
            if (binding.Variable == WholeArn)
                return ArnPattern.TryParse(text, out var whole) && whole.IsPlausible() && IsActedOn(action, whole) ? Whole(text, whole, path) : Unknown;
            if (ResourceNames.Read(action.Service, binding, text) is not { } read)
                continue;
            if (read.Count == 0)
                return Unknown;
            choices.Add(read);
            members.Add(path);
        }

        if (choices.Count == 0)
            return Unknown;
        var values = ArnVariables.Combine(choices);
        return new RequestedResource([.. values.SelectMany(chosen => FormsOf(action, chosen, notSet)).Distinct()], members) { Shown = values[0].Values };
    }

    private static RequestedResource Whole(string text, ArnPattern arn, string member) =>
        new([arn], [member]) { Shown = ImmutableDictionary<string, string>.Empty.Add(WholeArn, text) };

    // The ARN of an instance profile stands where the role in it is passed: it says nothing of the role.
    private static bool IsActedOn(ServiceAction action, ArnPattern whole) =>
        action.ResourceTypes.Any(acted => ArnPattern.FormsOf(acted.Type).Any(whole.Intersects));

    // The types that the known parts name best: an object of S3 by bucket and key, not its access points by the key alone; a table and not its
    // indexes where the request visibly names no index.
    private static IEnumerable<ArnPattern> FormsOf(ServiceAction action, ArnVariables values, IReadOnlyCollection<string> notSet) => action.ResourceTypes
        .SelectMany(type => type.Type.Arns)
        .Where(form => !notSet.Any(variable => ArnVariables.IsIn(variable, form)))
        .ToLookup(values.CountIn)
        .Where(forms => forms.Key > 0)
        .OrderByDescending(forms => forms.Key)
        .Take(1)
        .SelectMany(forms => forms)
        .OrderBy(form => form.Length)
        .Select(form => ArnPattern.TryParse(values.Fill(form), out var filled) ? filled : null)
        .OfType<ArnPattern>();
}
