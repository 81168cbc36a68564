using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Project;

/// <summary>An additional file that is a policy file, with what the project says of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Kind">The kind of policy it is declared to be.</param>
/// <param name="UnknownKind">What the project declares as its kind, where that is none; else null.</param>
internal sealed record PolicyText(AdditionalText File, PolicyFileKind Kind, string? UnknownKind)
{
    private const string Mark = "build_metadata.AdditionalFiles.DstackPolicy";
    private const string NearMissMark = "build_metadata.AdditionalFiles.DstackPolicyNearMiss";
    private const string KindMark = "build_metadata.AdditionalFiles.DstackPolicyKind";

    private static readonly ImmutableDictionary<string, PolicyFileKind> Kinds = new Dictionary<string, PolicyFileKind>
    {
        [""] = PolicyFileKind.Managed,
        ["managed"] = PolicyFileKind.Managed,
        ["user-inline"] = PolicyFileKind.UserInline,
        ["role-inline"] = PolicyFileKind.RoleInline,
        ["group-inline"] = PolicyFileKind.GroupInline,
        ["session"] = PolicyFileKind.Session,
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The file's name without its folders.</summary>
    public string FileName => FileNameOf(File.Path);

    /// <summary>The policy files of a project.</summary>
    public static ImmutableArray<PolicyText> AllOf(AnalyzerOptions options)
    {
        var policies = ImmutableArray.CreateBuilder<PolicyText>();
        foreach (var file in options.AdditionalFiles)
        {
            if (From(file, options.AnalyzerConfigOptionsProvider) is { } policy)
                policies.Add(policy);
        }

        return policies.ToImmutable();
    }

    /// <summary>The policy file that an additional file is; null where it is none.</summary>
    public static PolicyText? From(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GetOptions(file);
        var mark = ValueOf(options, Mark);
        var isPolicy = mark.Equals("true", StringComparison.OrdinalIgnoreCase)
            || (PolicyFileName.IsPolicy(file.Path) && !mark.Equals("false", StringComparison.OrdinalIgnoreCase));
        if (!isPolicy)
            return null;
        var kind = ValueOf(options, KindMark);
        return new PolicyText(file, Kinds.GetValueOrDefault(kind), Kinds.ContainsKey(kind) ? null : kind);
    }

    /// <summary>
    /// Whether the package's targets found the file by a name that is nearly a policy's, or a policy's that the project left out.
    /// </summary>
    public static bool IsNearMiss(AdditionalText file, AnalyzerConfigOptionsProvider provider) =>
        ValueOf(provider.GetOptions(file), NearMissMark).Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The last part of a path.</summary>
    public static string FileNameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    private static string ValueOf(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(name, out var value) ? value.Trim() : "";
}

/// <summary>What was read of the text of a policy file: its findings and what it allows.</summary>
internal sealed class PolicyReading
{
    private static readonly ConditionalWeakTable<IamCatalog, SourceTextValueProvider<PolicyReading>[]> Providers = new();

    private PolicyReading(SourceText text, PolicyFileKind kind, IamCatalog catalog)
    {
        Text = text;
        File = PolicyFile.Read(text.ToString(), catalog, kind);
        Grants = new PolicyGrants(File, catalog);
    }

    public SourceText Text { get; }

    public PolicyFile File { get; }

    /// <summary>What it allows.</summary>
    public PolicyGrants Grants { get; }

    /// <summary>Reads a text once by a catalog, whichever analyzers ask, for as long as it lives.</summary>
    public static SourceTextValueProvider<PolicyReading> ProviderFor(PolicyFileKind kind, IamCatalog catalog) =>
        Providers.GetValue(catalog, ProvidersFor)[(int)kind];

    private static SourceTextValueProvider<PolicyReading>[] ProvidersFor(IamCatalog catalog) => Enum.GetValues(typeof(PolicyFileKind))
        .Cast<PolicyFileKind>()
        .Select(kind => new SourceTextValueProvider<PolicyReading>(text => new PolicyReading(text, kind, catalog)))
        .ToArray();
}
