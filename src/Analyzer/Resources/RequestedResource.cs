using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Analyzer.Requests;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>The resource that a call names by constants, as far as its request shows it.</summary>
internal static class RequestedResource
{
    /// <summary>
    /// The forms that the resource may have, one for each resource type that the known parts name best, unknown parts as <c>*</c>; none where
    /// nothing is known.
    /// </summary>
    public static IReadOnlyList<ArnPattern> FormsOf(RestrictedGrant grant, SdkClient? client, RequestShape request)
    {
        var variables = new Dictionary<string, string>();
        foreach (var binding in ResourceVariables.BindingsOf(grant))
        {
            if (binding.Members is not [{ } member])
                continue;
            var path = client?.MemberName(grant.Operation.Name, member) ?? member;
            if (path.IndexOf('.') >= 0 || path.IndexOf('[') >= 0 || request.Member(path) is not { Visibility: Visibility.Set, Value: { } value })
                continue;
            if (ConstantText.Of(value).Pattern is not { } text)
                continue;
            if (ArnPattern.TryParse(text, out var whole))
                return ResourceVariables.HoldsWholeArns(binding) ? [whole] : [];
            if (ResourceVariables.ValueOf(binding.Variable, text) is { } known)
                variables[binding.Variable] = known;
        }

        return variables.Count == 0 ? [] : Forms(grant.Action, variables);
    }

    // The types that the known parts name best: an object of S3 by bucket and key, not its access points by the key alone.
    private static IReadOnlyList<ArnPattern> Forms(ServiceAction action, Dictionary<string, string> variables) => action.ResourceTypes
        .SelectMany(type => type.Type.Arns)
        .ToLookup(template => variables.Keys.Count(variable => template.Contains("${" + variable + "}")))
        .Where(templates => templates.Key > 0)
        .OrderByDescending(templates => templates.Key)
        .Take(1)
        .SelectMany(templates => templates)
        .OrderBy(template => template.Length)
        .Select(template => variables.Aggregate(template, (text, variable) => text.Replace("${" + variable.Key + "}", variable.Value)))
        .Select(filled => ArnPattern.TryParse(filled, out var form) ? form : null)
        .OfType<ArnPattern>()
        .ToArray();
}
