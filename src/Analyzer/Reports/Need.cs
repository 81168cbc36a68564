using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Explanations;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Reports;

/// <summary>A statement that comes near granting an action, in its file.</summary>
internal sealed record NearPlace(NearStatement Near, PolicyText File, Location Location)
{
    private const int Most = 3;

    /// <summary>
    /// The statements of all files that come nearest to granting the action; with a resource, to granting it on that resource.
    /// </summary>
    public static ImmutableArray<NearPlace> FindNearest(
        ProjectPolicies policies, ActionName action, PassedServices? services, ArnPattern? resource = null) => policies.Readings
        .SelectMany(read => NearStatements.Find(read.Reading.File, action, policies.Catalog, resource, services)
            .Select(near => Create(near, read.File, read.Reading.Text)))
        .OrderBy(place => place.Near.Miss)
        .Take(Most)
        .ToImmutableArray();

    private static NearPlace Create(NearStatement near, PolicyText file, SourceText text)
    {
        var span = TextSpan.FromBounds(near.Span.Start, near.Span.End);
        return new NearPlace(near, file, Location.Create(file.File.Path, span, text.Lines.GetLinePositionSpan(span)));
    }

    /// <summary>File and line as builds write them, the statement, and why it does not grant the action.</summary>
    public override string ToString() => $"{File.FileName}({Location.GetLineSpan().StartLinePosition.Line + 1}) {Near.Name} {Near.Why}";
}

/// <summary>Why a call needs an action.</summary>
/// <param name="Operation">The operation that it calls.</param>
/// <param name="Required">The action as the operation needs it.</param>
/// <param name="Because">
/// What the request has to do with it, such as <c>as 'VersionId' is set</c>; null where it has nothing to do with it.
/// </param>
/// <param name="CatalogDate">The date of the catalog that has the fact.</param>
internal sealed record Need(Operation Operation, RequiredAction Required, string? Because, string CatalogDate)
{
    private const string Declared = "declared";
    private const string Model = "model";

    /// <summary>Where the fact stands that the action is needed.</summary>
    public string Source => Required.Source switch
    {
        Declared => "[RequiresPermission]",
        Model => "a *.permissions-model.json of the project",
        _ => $"catalog of {CatalogDate}, source '{Required.Source}'",
    };

    /// <summary>The need in words.</summary>
    public override string ToString() => $"{Name} needs it{(Because is null ? "" : " " + Because)} ({Source})";

    /// <summary>The properties of a diagnostic that say the same.</summary>
    public ImmutableDictionary<string, string?> AddTo(ImmutableDictionary<string, string?> properties)
    {
        properties = properties
            .Add(DiagnosticProperties.Source, Required.Source)
            .Add(DiagnosticProperties.Catalog, CatalogDate);
        return Required.Condition is { } condition ? properties.Add(DiagnosticProperties.When, WhenOf(condition)) : properties;
    }

    private string Name => Operation.ServiceId.Length == 0 ? $"'{Operation.Name}'" : $"{Operation.ServiceId}/{Operation.Name}";

    private static string WhenOf(RequestCondition condition) =>
        $"{string.Join("|", condition.Members)} {condition.Test} {condition.Value}".TrimEnd()
        + (condition.And is { } and ? "; " + WhenOf(and) : "");
}
