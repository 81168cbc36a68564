using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.House.Tests;

/// <summary>A rule of policy files, by the file that states it.</summary>
internal sealed partial record PolicyRuleFile(string Family, string Name, RuleDescriptor Descriptor)
{
    private const BindingFlags Fixed = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public string TypeName => Name + "Rule";

    public string Id => Descriptor.Id;

    /// <summary>The rules that have a folder of their family; base classes that rules share state no id.</summary>
    public static IReadOnlyList<PolicyRuleFile> All { get; } =
    [
        .. Repository.SourcesUnder("src/Iam/Rules").Select(file => File().Match(file)).Where(match => match.Success)
            .Select(match => (Family: match.Groups["family"].Value, Name: match.Groups["name"].Value))
            .Select(rule => DescriptorOf(rule.Family, rule.Name) is { } descriptor
                ? new PolicyRuleFile(rule.Family, rule.Name, descriptor)
                : null)
            .OfType<PolicyRuleFile>(),
    ];

    /// <summary>A place of a recipe, with this rule's names in it.</summary>
    public string Fill(string place) => place
        .Replace("<Family>", Family, StringComparison.Ordinal)
        .Replace("<Name>", Name, StringComparison.Ordinal)
        .Replace("<id>", Id, StringComparison.Ordinal);

    private static RuleDescriptor? DescriptorOf(string family, string name)
    {
        var type = typeof(RuleRegistry).Assembly.GetType($"{typeof(RuleDescriptor).Namespace}.{family}.{name}Rule", throwOnError: true)!;
        return type.IsAbstract ? null : (RuleDescriptor?)type.GetField("Descriptor", Fixed)!.GetValue(null);
    }

    [GeneratedRegex(@"^src/Iam/Rules/(?<family>\w+)/(?<name>\w+)Rule\.cs$", RegexOptions.ExplicitCapture)]
    private static partial Regex File();
}
