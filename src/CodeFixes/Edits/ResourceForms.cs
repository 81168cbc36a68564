using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>The narrowest resources on which an action can be granted when nothing is known of the request.</summary>
internal static class ResourceForms
{
    // Beyond this a list says no more than a wildcard: the catalog has 106 types for ec2:CreateTags.
    private const int Most = 6;

    private static readonly Regex Variable = new(@"\$\{([^}]*)\}", RegexOptions.CultureInvariant);

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
    public static IReadOnlyList<string> Of(ServiceAction? action, FilePlaceholders placeholders)
    {
        var types = NeededTypes(action);
        var arns = types.Select(type => Arn(action!, type, placeholders)).Distinct().OrderBy(arn => arn, StringComparer.Ordinal).ToArray();
        return arns.Length == 0 || arns.Contains("*") ? ["*"] : arns;
    }

    // IAM takes no ARN for "any service", as AWS Backup's recovery points would need, and none without an account's place, as MediaConnect's offerings
    // are documented.
    private static string Arn(ServiceAction action, ResourceType type, FilePlaceholders placeholders)
    {
        var parts = Template(action, type).Split([':'], 6);
        return parts.Length < 6 || Variable.IsMatch(parts[2]) || (Wild(parts[4]).Any(char.IsLetter) && parts[4] != "aws")
            ? "*"
            : string.Join(":", parts[0], placeholders.Partition, parts[2], Wild(parts[3]), Wild(parts[4]), Resource(parts[2], parts[5], placeholders));
    }

    // A name is asked for once; below it everything is meant. The ids of EC2 cannot be known before the resource exists.
    private static string Resource(string service, string template, FilePlaceholders placeholders)
    {
        var isFirst = true;
        var resource = Variable.Replace(template, match =>
        {
            var name = match.Groups[1].Value;
            var placeholder = isFirst && !(service == "ec2" && name.EndsWith("Id", StringComparison.Ordinal));
            isFirst = false;
            return placeholder ? placeholders.Spell(name) : "*";
        });
        return resource;
    }

    private static string Wild(string part) => Variable.Replace(part, "*");

    private static string Template(ServiceAction action, ResourceType type) => (action.Service, type.Name) switch
    {
        // CloudWatch Logs authorises against the group's ARN with ":*" behind it, but for tags.
        ("logs", "log-group") when action.Name.IndexOf("Tag", StringComparison.Ordinal) < 0 => type.Arn + ":*",

        // Secrets Manager appends a hyphen and six characters to a secret's name.
        ("secretsmanager", "Secret") => type.Arn.Replace("${SecretId}", "${SecretName}-??????"),
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
