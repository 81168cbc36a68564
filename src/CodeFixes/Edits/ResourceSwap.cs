using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>
/// Turns an ARN of one type into the ARN of another that an action acts on, keeping the names in it: <c>role/jobs*</c> becomes
/// <c>instance-profile/jobs*</c>, a bucket becomes its objects.
/// </summary>
internal static class ResourceSwap
{
    private static readonly Regex OneWord = new(@"^([a-z0-9-]+)([/:])\$\{[^}]*\}$", RegexOptions.CultureInvariant);
    private static readonly Regex Written = new(@"^([a-z0-9-]+)([/:])(.+)$", RegexOptions.CultureInvariant);

    /// <summary>The resources that the action needs in place of those; null where that is not certain.</summary>
    public static IReadOnlyList<string>? Find(IReadOnlyList<string> resources, ServiceAction action)
    {
        if (action.ResourceTypes.Count == 0)
            return ["*"];
        if (ResourceForms.NeededTypes(action) is not [var type] || resources.Count == 0)
            return null;
        var swapped = resources.Select(resource => Swap(resource, type.Arn)).Distinct().ToArray();
        return swapped.Contains(null) ? null : swapped.OfType<string>().ToArray();
    }

    private static string? Swap(string resource, string form)
    {
        var parts = resource.Split([':'], 6);
        var formParts = form.Split([':'], 6);
        if (parts.Length < 6 || formParts.Length < 6 || parts[0] != "arn" || parts[2] != formParts[2] || resource.Contains("${"))
            return null;
        return SwapName(parts[5], formParts[5]) is { } name
            ? string.Join(":", parts[0], parts[1], parts[2], SwapPlace(parts[3], formParts[3]), SwapPlace(parts[4], formParts[4]), name)
            : null;
    }

    private static string? SwapName(string written, string form)
    {
        if (OneWord.Match(form) is { Success: true } word)
            return Written.Match(written) is { Success: true } name
                ? word.Groups[1].Value + word.Groups[2].Value + name.Groups[3].Value
                : null;
        return form == "${BucketName}/${ObjectName}" && written.IndexOf('/') < 0 ? written + "/*" : null;
    }

    private static string SwapPlace(string written, string form) => form.Length == 0 ? "" : written.Length == 0 ? "*" : written;
}
