using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;
using Dstack.Permissions.Iam.Rules.Actions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer.Reports;

/// <summary>The diagnostics on how a policy file is set up, apart from what it says.</summary>
internal static class SetUpDiagnostics
{
    /// <summary>The beginning of the file.</summary>
    public static Location Start(this PolicyText policy) => Location.Create(policy.File.Path, default, default);

    /// <summary>What is wrong with the file's place in the project.</summary>
    public static IEnumerable<Diagnostic> FindFaults(PolicyText policy, AnalyzerOptions options)
    {
        if (policy.UnknownKind is { } kind)
        {
            yield return Create(
                policy,
                DiagnosticProperties.SetUpUnknownKind,
                DiagnosticSeverity.Warning,
                $"'{kind}' is not a kind of policy",
                "set DstackPolicyKind to managed, user-inline, role-inline, group-inline or session");
        }

        var className = PolicyFileName.ClassNameOf(policy.File.Path);
        var twins = PolicyText.AllOf(options)
            .Where(other => other.File != policy.File && PolicyFileName.ClassNameOf(other.File.Path) == className)
            .ToArray();
        if (twins.Length > 0)
        {
            // No class can be generated for either, so this stops the build whatever the severity of the rest of DSP0009.
            yield return Create(
                policy,
                DiagnosticProperties.SetUpSameClass,
                DiagnosticSeverity.Error,
                $"'{policy.File.Path}' and '{twins[0].File.Path}' both give the class '{className}'",
                "rename one of them or set DstackPolicy=\"false\" on it");
        }
    }

    /// <summary>The file exists and cannot be read.</summary>
    public static Diagnostic Unreadable(PolicyText policy) => Create(
        policy,
        DiagnosticProperties.SetUpUnreadableFile,
        DiagnosticSeverity.Warning,
        $"The policy file '{policy.File.Path}' cannot be read, so no call is checked",
        "see that it is a text file that the build may open");

    /// <summary>The file looks like a policy file and is none.</summary>
    public static Diagnostic NearMiss(string path) => Create(
        Location.Create(path, default, default),
        DiagnosticProperties.SetUpNearMiss,
        DiagnosticSeverity.Warning,
        $"'{PolicyText.FileNameOf(path)}' is not read as a policy",
        (PolicyFileName.IsPolicy(path) ? "list it" : "name it policy.json or <name>.policy.json, or list it")
            + " as AdditionalFiles with DstackPolicy=\"true\", or with \"false\" if it is none");

    /// <summary>An attribute names a policy that no file of the project is.</summary>
    public static Diagnostic UnknownPolicy(string name, IReadOnlyCollection<string> policies, Location location)
    {
        var meant = PolicyFileName.FindMeant(name, policies);
        return Create(
            location,
            DiagnosticProperties.SetUpUnknownPolicy,
            meant,
            $"The project has no policy '{name}'",
            meant is not null ? $"did you mean '{meant}'?"
                : policies.Count == 0 ? $"add '{name}.policy.json' to the project folder"
                : "name one that it has: " + string.Join(", ", policies.Select(policy => "'" + policy + "'")));
    }

    /// <summary>An attribute names an action that AWS does not have.</summary>
    public static Diagnostic UnknownAction(ActionNameFault fault, Location location) =>
        Create(location, DiagnosticProperties.SetUpUnknownAction, fault.Replacement, fault.Wrong, fault.Advice);

    /// <summary>An option names a service that it has no effect on.</summary>
    public static Diagnostic WithoutEffect(string service, PolicyText policy, SdkCatalog sdk) => Create(
        policy,
        DiagnosticProperties.SetUpOption,
        DiagnosticSeverity.Warning,
        $"'{service}' in '{CustomerManagedKeys.Option}' is not a service whose use of keys is known",
        sdk.NearestServiceWithKeys(service) is { } nearest
            ? $"did you mean '{nearest}'?"
            : "name some of " + string.Join(", ", sdk.ServicesWithKeys) + ", or 'all'");

    private static Diagnostic Create(PolicyText policy, string fault, DiagnosticSeverity severity, string wrong, string remedy) =>
        Create(policy.Start(), fault, severity, wrong, remedy);

    private static Diagnostic Create(Location location, string fault, DiagnosticSeverity severity, string wrong, string remedy) =>
        EqualDiagnostic.Create(
            Descriptors.SetUp,
            location,
            severity,
            additionalLocations: null,
            ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.SetUpFault, fault),
            wrong,
            remedy);

    private static Diagnostic Create(Location location, string fault, string? replacement, string wrong, string remedy)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.SetUpFault, fault);
        return EqualDiagnostic.Create(
            Descriptors.SetUp,
            location,
            replacement is null ? properties : properties.Add(FindingProperties.Replacement, replacement),
            wrong,
            remedy);
    }
}
