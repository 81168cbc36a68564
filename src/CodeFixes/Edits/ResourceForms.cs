using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Analyzer.Resources;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>The narrowest resources on which an action can be granted when nothing is known of the request.</summary>
internal static class ResourceForms
{
    // Beyond this a list says no more than a wildcard: the catalog has 106 types for ec2:CreateTags.
    private const int Most = 6;

    private const string Everything = "*";
    private const string AnyPartition = "arn:*:";
    private const string SecretId = "SecretId";
    private const string SecretName = "SecretName";
    private const string SecretSuffix = "-??????";

    /// <summary>The resource types that a grant of the action should cover; empty where only <c>*</c> says it.</summary>
    public static IReadOnlyList<ResourceType> NeededTypes(ServiceAction? action)
    {
        if (action is null)
            return [];
        var required = action.ResourceTypes.Where(type => type.IsRequired || IsNeededInFact(action, type)).ToArray();
        var types = required.Length > 0 ? required : WithoutAccessPoints(action.ResourceTypes);
        return types.Count <= Most ? types.Select(type => type.Type).ToArray() : [];
    }

    /// <summary>The resources for a new statement: ARNs with placeholders, or <c>*</c>.</summary>
    public static IReadOnlyList<string> Find(ServiceAction? action, FilePlaceholders placeholders) =>
        Find(action, placeholders, ShownResource.Nothing);

    /// <summary>The resources for a new statement: ARNs with what is shown, and placeholders for names that are not; or <c>*</c>.</summary>
    public static IReadOnlyList<string> Find(ServiceAction? action, FilePlaceholders placeholders, ShownResource shown)
    {
        if (action is not null && shown.WholeArns.Count > 0
            && shown.WholeArns.All(whole => whole == Everything || IsOfOne(action.ResourceTypes, whole)))
            return Whole(shown.WholeArns, placeholders);
        var arns = TypesBy(action, shown).Select(type => Arn(action!, type, placeholders, shown)).Distinct()
            .OrderBy(arn => arn, StringComparer.Ordinal)
            .ToArray();
        return arns.Length == 0 || arns.Contains("*") ? ["*"] : arns;
    }

    // What a call names by its name alone may be in any partition: then it is in the file's.
    private static IReadOnlyList<string> Whole(IReadOnlyList<string> arns, FilePlaceholders placeholders) => arns.Contains(Everything)
        ? [Everything]
        : arns.Select(arn => arn.StartsWith(AnyPartition, StringComparison.Ordinal)
                ? "arn:" + placeholders.Partition + ":" + arn.Substring(AnyPartition.Length)
                : arn)
            .Distinct()
            .OrderBy(arn => arn, StringComparer.Ordinal)
            .ToArray();

    // An index of a table, where the call names one; of types that are alternatives, such as rules of event buses, those named best.
    private static IReadOnlyList<ResourceType> TypesBy(ServiceAction? action, ShownResource shown)
    {
        var needed = NeededTypes(action);
        var best = action?.ResourceTypes.Select(type => type.Type)
            .Where(type => shown.CountIn(type.Arn) > 0)
            .OrderByDescending(type => shown.CountIn(type.Arn))
            .ThenBy(type => type.Arn.Length)
            .FirstOrDefault();
        if (best is null)
            return needed;
        var named = needed.Where(type => shown.CountIn(type.Arn) == shown.CountIn(best.Arn)).ToArray();
        return named.Length == 0 ? [best] : action!.ResourceTypes.Any(type => type.IsRequired) ? needed : named;
    }

    private static bool IsOfOne(IEnumerable<ActionResourceType> types, string arn) =>
        ArnPattern.TryParse(arn, out var pattern) && types.SelectMany(type => ArnPattern.FormsOf(type.Type)).Any(pattern.Intersects);

    // IAM takes no ARN for "any service", as AWS Backup's recovery points would need, and none without an account's place, as
    // MediaConnect's offerings are documented.
    private static string Arn(ServiceAction action, ResourceType type, FilePlaceholders placeholders, ShownResource shown)
    {
        var parts = Template(action, type, shown).Split([':'], 6);
        if (parts.Length < 6 || ArnVariables.InForm.IsMatch(parts[2]) || (Wild(parts[4]).Any(char.IsLetter) && parts[4] != "aws"))
            return "*";
        var partition = shown["Partition"] ?? placeholders.Partition;
        var resource = Resource(parts[2], parts[5], placeholders, shown);
        return string.Join(":", parts[0], partition, parts[2], Place(parts[3], shown), Place(parts[4], shown), resource);
    }

    // A name is asked for once; below it everything is meant. The ids of EC2 cannot be known before the resource exists.
    private static string Resource(string service, string template, FilePlaceholders placeholders, ShownResource shown)
    {
        var isFirst = true;
        var resource = ArnVariables.InForm.Replace(template, match =>
        {
            var name = match.Groups[1].Value;
            var isAsked = isFirst && !(service == "ec2" && name.EndsWith("Id", StringComparison.Ordinal));
            isFirst = false;
            return shown[name] ?? (isAsked ? placeholders.Spell(name) : "*");
        });

        // Behind an unknown end of a secret's name there is room for what is appended.
        return resource.Replace("*" + SecretSuffix, "*");
    }

    private static string Place(string part, ShownResource shown) =>
        ArnVariables.InForm.Replace(part, match => shown[match.Groups[1].Value] ?? "*");

    private static string Wild(string part) => ArnVariables.InForm.Replace(part, "*");

    private static string Template(ServiceAction action, ResourceType type, ShownResource shown) => (action.Service, type.Name) switch
    {
        // CloudWatch Logs authorises against the group's ARN with ":*" behind it, but for tags.
        ("logs", "log-group") when action.Name.IndexOf("Tag", StringComparison.Ordinal) < 0 => type.Arn + ":*",

        // Secrets Manager appends a hyphen and six characters to a secret's name; the analyzer knows of it.
        ("secretsmanager", "Secret") when shown[SecretId] is null =>
            type.Arn.Replace("${" + SecretId + "}", "${" + SecretName + "}" + SecretSuffix),
        _ => type.Arn,
    };

    // Not marked as required, since an image may have no volume of its own.
    private static bool IsNeededInFact(ServiceAction action, ActionResourceType type) =>
        action.FullName == "ec2:RunInstances" && type.Type.Name == "volume";

    // An access point is another way to the same bucket.
    private static IReadOnlyList<ActionResourceType> WithoutAccessPoints(IReadOnlyList<ActionResourceType> types)
    {
        var others = types.Where(type => !type.Type.Name.StartsWith("accesspoint", StringComparison.Ordinal)).ToArray();
        return others.Length > 0 ? others : types;
    }
}
