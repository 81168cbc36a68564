using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer.Project;

/// <summary>
/// The services whose data the project says to be encrypted with a customer managed key of KMS:
/// <c>dstack_permissions.customer_managed_keys</c>, in which prefixes stand with commas between them, or <c>all</c>, or <c>none</c>.
/// </summary>
internal sealed class CustomerManagedKeys
{
    /// <summary>The option in <c>.editorconfig</c> or <c>.globalconfig</c>.</summary>
    public const string Option = "dstack_permissions.customer_managed_keys";

    private const string All = "all";
    private const string None = "none";

    private static readonly CustomerManagedKeys Nothing = new("");

    private readonly string[] _names;

    private CustomerManagedKeys(string value) => _names = value.Split(',')
        .Select(name => name.Trim().ToLowerInvariant())
        .Where(name => name.Length > 0 && name != None)
        .Distinct()
        .ToArray();

    /// <summary>What the option says for a file: the sections of its own folders go before what holds for the whole project.</summary>
    public static CustomerManagedKeys Read(AnalyzerConfigOptionsProvider options, SyntaxTree tree) =>
        options.GetOptions(tree).TryGetValue(Option, out var value) || options.GlobalOptions.TryGetValue(Option, out value)
            ? new CustomerManagedKeys(value)
            : Nothing;

    /// <summary>The names in the options of a project that are no service of which it is known where it uses a key.</summary>
    public static IEnumerable<string> WithoutEffect(
        AnalyzerConfigOptionsProvider options, IEnumerable<SyntaxTree> trees, SdkCatalog sdk) => trees
        .Select(options.GetOptions)
        .Prepend(options.GlobalOptions)
        .Select(section => section.TryGetValue(Option, out var value) ? value : "")
        .Distinct()
        .SelectMany(value => new CustomerManagedKeys(value)._names)
        .Distinct()
        .Where(name => name != All && !sdk.ServicesWithKeys.Contains(name))
        .OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>Whether data of the service is encrypted with such a key.</summary>
    public bool Includes(string prefix) => _names.Contains(prefix) || _names.Contains(All);
}

/// <summary>
/// <c>dstack_permissions.explain</c>: whether messages end with the explanation that diagnostics carry as a property anyway.
/// </summary>
internal static class ExplainOption
{
    private const string Name = "dstack_permissions.explain";

    /// <summary>What is set for a file of code, or for the whole project.</summary>
    public static bool IsOn(AnalyzerConfigOptionsProvider options, SyntaxTree tree) =>
        IsOn(options.GetOptions(tree)) ?? IsOn(options.GlobalOptions) ?? false;

    /// <summary>What is set for the whole project.</summary>
    public static bool IsOnForProject(AnalyzerConfigOptionsProvider options) => IsOn(options.GlobalOptions) ?? false;

    private static bool? IsOn(AnalyzerConfigOptions options) =>
        options.TryGetValue(Name, out var value) ? value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase) : null;
}
