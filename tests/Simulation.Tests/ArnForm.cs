using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.Simulation.Tests;

/// <summary>Resources that a request may name: without wildcards and placeholders.</summary>
internal static partial class ArnForm
{
    private const string NotEmpty = "?*";

    private static readonly (string Region, string Account)[] Places =
    [
        ("eu-west-1", "123456789012"), ("us-east-1", "123456789012"), ("ap-south-1", "123456789012"),
        ("eu-west-1", "444455556666"), ("us-east-1", "444455556666"),
    ];

    /// <summary>The form with each variable filled in.</summary>
    public static string Fill(string form, Func<string, string> value) => Variable().Replace(form, match => value(match.Groups[1].Value));

    /// <summary>
    /// Resources of an action: those of its types that a string of a policy fits, and others; <c>*</c> where it has no types.
    /// </summary>
    public static IReadOnlyList<string> Candidates(ServiceAction action, IEnumerable<string> written)
    {
        if (action.ResourceTypes.Count == 0)
            return ["*"];
        var forms = action.ResourceTypes.SelectMany(acted => acted.Type.Arns).ToArray();
        var ofPolicy = written.Select(text => text.Split(':', 6)).Where(parts => parts.Length == 6).ToArray();
        return
        [
            .. forms.SelectMany(form => ofPolicy
                    .Select(other => other[5])
                    .Append(Fill(form.Split(':', 6)[5], _ => NotEmpty))
                    .SelectMany(pattern => ofPolicy.SelectMany(parts => Fitting(form, pattern, parts))))
                .Concat(forms.SelectMany(form => Places.Select(place => Named(form, place, "zz"))))
                .Distinct(),
        ];
    }

    private static IEnumerable<string> Fitting(string form, string pattern, string[] parts)
    {
        var resource = GlobWitness.Find(parts[5], pattern);
        if (resource is null)
            return [];
        return Places.Select(place => string.Join(':', Named(form, place, "zz").Split(':', 6).Take(5).Append(resource)));
    }

    private static string Named(string form, (string Region, string Account) place, string rest)
    {
        var parts = form.Split(':', 6);
        return string.Join(
            ':',
            parts[0],
            Fill(parts[1], _ => "aws"),
            parts[2],
            Fill(parts[3], _ => place.Region),
            Fill(parts[4], _ => place.Account),
            Fill(parts[5], _ => rest));
    }

    [GeneratedRegex(@"\$\{([^}]*)\}")]
    private static partial Regex Variable();
}
