using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Project;

/// <summary>The policies that the calls of a project may run under.</summary>
internal sealed class ProjectPolicies
{
    private readonly ImmutableArray<PolicyText> _files;
    private readonly PolicyReading[] _readings;
    private readonly PolicyGrants[] _grants;

    private ProjectPolicies(ImmutableArray<PolicyText> files, PolicyReading[] readings, IamCatalog catalog)
    {
        Catalog = catalog;
        _files = files;
        _readings = readings;
        _grants = readings.Select(reading => reading.Grants).ToArray();
        Names = NamesOf(files);
        Paths = string.Join(Diagnostics.DiagnosticProperties.Separator.ToString(), files.Select(file => file.File.Path));
    }

    /// <summary>The catalog that they are judged by: with what the project's models files add.</summary>
    public IamCatalog Catalog { get; }

    /// <summary>The files' names, in words.</summary>
    public string Names { get; }

    /// <summary>The files' paths, as a property of a diagnostic has them.</summary>
    public string Paths { get; }

    /// <summary>The files with what was read of each, by path.</summary>
    public IEnumerable<(PolicyText File, PolicyReading Reading)> Readings => _files.Zip(_readings, (file, reading) => (file, reading));

    /// <summary>
    /// Reads the policy files of a project; null where it has none, or where one cannot be read at all: that is said at the file, and
    /// nothing is known of what it allows.
    /// </summary>
    public static ProjectPolicies? Read(
        AnalyzerOptions options,
        Func<SourceText, SourceTextValueProvider<PolicyReading>, PolicyReading?> read,
        CancellationToken cancellationToken)
    {
        var catalog = ProjectCatalog.Get(options, cancellationToken);

        // A workspace keeps additional files in no order of its own; messages and ties must not hang on that.
        var files = PolicyText.AllOf(options).Sort((one, other) => string.CompareOrdinal(one.File.Path, other.File.Path));
        var readings = new List<PolicyReading>(files.Length);
        foreach (var file in files)
        {
            if (file.File.GetText(cancellationToken) is not { } text
                || read(text, PolicyReading.ProviderFor(file.Kind, catalog)) is not { } reading)
                return null;
            readings.Add(reading);
        }

        return readings.Count == 0 ? null : new ProjectPolicies(files, readings.ToArray(), catalog);
    }

    /// <summary>The policies of that name alone, as <c>[PermissionPolicy]</c> gives it; null where there is none.</summary>
    public ProjectPolicies? Named(string policyName)
    {
        var named = Enumerable.Range(0, _grants.Length)
            .Where(index => PolicyFileName.PolicyNameOf(_files[index].File.Path) == policyName)
            .ToArray();
        return named.Length == 0 ? null : new ProjectPolicies(
            named.Select(index => _files[index]).ToImmutableArray(), named.Select(index => _readings[index]).ToArray(), Catalog);
    }

    public bool Contains(PolicyText file) => _files.Contains(file);

    /// <summary>The judgement of the policy that is kindest to the action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="services">The services that a role is passed to; null where that says nothing.</param>
    public (Grant Grant, string FileName) Judge(ActionName action, PassedServices? services)
    {
        var (grant, index) = PolicyGrants.JudgeAny(_grants, action, services);
        return (grant, _files[index].FileName);
    }

    /// <summary>The resources that the policies grant the action on; null where they may be any.</summary>
    public IReadOnlyList<ArnPattern>? ResourcesOf(ActionName action, PassedServices? services) =>
        GrantedResources.Find(action, services, _readings);

    /// <summary>The resources on which each policy that grants the action denies it; none where one of them denies it nowhere.</summary>
    public IReadOnlyList<(string FileName, DeniedResources Resources)> DeniedResourcesOf(ActionName action, PassedServices? services)
    {
        var found = new List<(string, DeniedResources)>();
        for (var index = 0; index < _grants.Length; index++)
        {
            var status = _grants[index].Judge(action, services).Status;
            if (status is not (GrantStatus.Granted or GrantStatus.Unsure))
                continue;
            if (status == GrantStatus.Unsure || _grants[index].FindDeniedResources(action) is not { } denied)
                return [];
            found.Add((_files[index].FileName, denied));
        }

        return found;
    }

    private static string NamesOf(ImmutableArray<PolicyText> files) => files.Length switch
    {
        1 => files[0].FileName,
        2 => files[0].FileName + " or " + files[1].FileName,
        _ => "any of the " + files.Length + " policy files",
    };
}

/// <summary>The resources that policies grant an action on.</summary>
internal static class GrantedResources
{
    /// <summary>The resources of every statement that grants the action; null where they may be any.</summary>
    public static IReadOnlyList<ArnPattern>? Find(ActionName action, PassedServices? services, IEnumerable<PolicyReading> policies)
    {
        var resources = new List<ArnPattern>();
        foreach (var policy in policies)
        {
            var grant = policy.Grants.Judge(action, services);
            if (grant.Status == GrantStatus.Unsure)
                return null;
            if (grant.Status != GrantStatus.Granted)
                continue;
            foreach (var statement in policy.File.Policy.Statements.Where(statement => grant.Statements.Contains(statement.Number)))
            {
                if (statement.IsNotResource || !AddAll(statement.Resources, resources))
                    return null;
            }
        }

        return resources.Count == 0 ? null : resources;
    }

    private static bool AddAll(IEnumerable<string> texts, List<ArnPattern> resources)
    {
        foreach (var text in texts)
        {
            if (!ArnPattern.TryParse(text, out var resource))
                return false;
            resources.Add(resource);
        }

        return true;
    }
}
