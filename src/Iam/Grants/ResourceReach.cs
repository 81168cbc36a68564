using System;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Grants;

/// <summary>
/// How far a string of Resource certainly reaches: unlike in grants, what a placeholder will be is not taken for granted.
/// </summary>
internal static class ResourceReach
{
    /// <summary>Whether it is everything there is.</summary>
    public static bool IsEverything(string text) => text.Length > 0 && text.Trim('*').Length == 0;

    /// <summary>
    /// Whether it reaches all resources of a type, in some region and some account: <c>role/*</c>, but neither <c>role/app-*</c> nor
    /// <c>role/{name}</c>.
    /// </summary>
    public static bool CoversAll(string text, ResourceType type)
    {
        if (IsEverything(text))
            return true;
        return ArnPattern.TryParse(text, out var arn)
            && IsFixed(text, arn)
            && ArnPattern.FormsOf(type).Any(form => GlobPattern.Intersects(form.Service, arn.Service)
                && ArnForms.IsPart(form.Region, arn.Region)
                && ArnForms.IsPart(form.Account, arn.Account)
                && (arn.Account != "aws" || form.Account == "aws")
                && GlobPattern.Covers(arn.Resource, form.Resource));
    }

    /// <summary>Whether it reaches all resources of a type, in every region and account.</summary>
    public static bool CoversEvery(string text, ResourceType type) => IsEverything(text)
        || (ArnPattern.TryParse(text, out var arn) && IsFixed(text, arn) && text == arn.ToString()
            && ArnPattern.FormsOf(type).All(form => arn.Covers(form with { Partition = arn.Partition })));

    /// <summary>
    /// Whether it reaches all that another string does. The account and the partition need only fit: a policy's own are the only ones it
    /// acts in, mostly.
    /// </summary>
    public static bool Covers(string wide, string narrow)
    {
        if (wide == narrow || IsEverything(wide))
            return true;
        return ArnPattern.TryParse(wide, out var inWide)
            && ArnPattern.TryParse(narrow, out var inNarrow)
            && IsFixed(wide, inWide)
            && GlobPattern.Covers(inWide.Service, inNarrow.Service)
            && GlobPattern.Intersects(inWide.Partition, inNarrow.Partition)
            && GlobPattern.Covers(inWide.Region, inNarrow.Region)
            && GlobPattern.Intersects(inWide.Account, inNarrow.Account)
            && GlobPattern.Covers(inWide.Resource, inNarrow.Resource);
    }

    // What stands for placeholders and variables is a star that the text does not have.
    private static bool IsFixed(string text, ArnPattern arn) => text.EndsWith(":" + arn.Resource, StringComparison.Ordinal);
}
