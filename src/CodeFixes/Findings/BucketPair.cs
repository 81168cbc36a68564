using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Writes <c>bucket*</c> as the bucket and its objects, or as that of the two which the statement's actions act on.</summary>
internal static class BucketPair
{
    private const string Objects = "/*";
    private const string BucketForm = "${BucketName}";

    public static FindingEdit? Create(FindingSite site)
    {
        if (site.Property(FindingProperties.Replacement) is not { } objects || !objects.EndsWith(Objects, StringComparison.Ordinal))
            return null;
        var bucket = objects.Substring(0, objects.Length - Objects.Length);
        var forms = FormsOf(site).ToArray();
        var isOfBuckets = forms.Any(form => form.EndsWith(":" + BucketForm, StringComparison.Ordinal));
        var isOfObjects = forms.Any(form => form.IndexOf(":" + BucketForm + "/", StringComparison.Ordinal) > 0);
        return Replacement.BySeveral(
            site, (isOfBuckets, isOfObjects) switch { (true, false) => [bucket], (false, true) => [objects], _ => [bucket, objects] });
    }

    private static IEnumerable<string> FormsOf(FindingSite site) => site.Statement is not { Action: not null } statement
        ? []
        : statement.Actions
        .Select(action => new ActionPattern(action.Value))
        .Where(pattern => pattern.HasOneService)
        .SelectMany(pattern => GrantedActions.Expand(pattern, site.Catalog))
        .SelectMany(action => action.ResourceTypes)
        .Select(type => type.Type.Arn);
}
