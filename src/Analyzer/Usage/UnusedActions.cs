using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Analyzer.Reports;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ImmutableProperties = System.Collections.Immutable.ImmutableDictionary<string, string?>;

namespace Dstack.Permissions.Analyzer.Usage;

/// <summary>Compares what a policy file allows with what is used under it.</summary>
internal sealed class UnusedActions(IReadOnlyList<UsedActions> uses, IamCatalog catalog, bool isLambda)
{
    private const string ReadObject = "s3:GetObject";

    private readonly UnseenUseScope[] _scopes =
    [
        UnseenUseScope.Everywhere,
        .. isLambda ? new[] { UnseenUseScope.Lambda } : [],
        .. uses.Any(used => used.Contains(ReadObject)) ? new[] { UnseenUseScope.ObjectReaders } : [],
    ];

    /// <summary>
    /// The strings of Action of which nothing, or not everything, is used, in the order of the text. Strings that other rules have
    /// something to say of (unknown actions, wildcards over services, whatever stands in a broken statement) are left to them.
    /// </summary>
    public IEnumerable<UnusedAction> Find(PolicyFile file)
    {
        if (!file.IsJudgeable || file.IsBroken(0))
            return [];
        return file.Syntax.Statements
            .Zip(file.Policy.Statements, (syntax, statement) => (Syntax: syntax, Statement: statement))
            .Where(pair => pair.Statement is { Effect: Effect.Allow, IsNotAction: false } && !file.IsBroken(pair.Statement.Number))
            .SelectMany(pair => pair.Syntax.Actions.Select(text => Judge(text, pair.Statement)))
            .OfType<UnusedAction>();
    }

    private UnusedAction? Judge(JsonString text, Statement statement)
    {
        var pattern = new ActionPattern(text.Value);
        if (!pattern.HasOneService || Placeholder.Mask(text.Value) != text.Value)
            return null;
        var covered = GrantedActions.Expand(pattern, catalog).ToArray();

        // What no call could show is not missed where none does.
        if (!covered.Any(catalog.Sdk.CouldShow))
            return null;
        var called = covered.Where(action => uses.Any(used => used.MayContain(action))).ToArray();
        var inUse = covered.Where(action => called.Contains(action) || UnseenUses.MayUse(action, _scopes)).ToArray();
        return inUse.Length == covered.Length
            ? null
            : new UnusedAction(text, statement, covered, IsCalled: called.Length > 0, Names(inUse));
    }

    private static IReadOnlyList<string> Names(IEnumerable<ServiceAction> actions) =>
        [.. actions.Select(action => action.FullName).OrderBy(name => name, StringComparer.Ordinal)];
}

/// <summary>A string of Action of which calls use nothing, or not all.</summary>
/// <param name="Text">The string.</param>
/// <param name="Statement">The statement it stands in.</param>
/// <param name="Covered">The actions of the catalog that it covers.</param>
/// <param name="IsCalled">Whether a call uses one of them.</param>
/// <param name="Used">Those of them that a call uses, or that may be used without one, sorted.</param>
internal sealed record UnusedAction(
    JsonString Text, Statement Statement, IReadOnlyList<ServiceAction> Covered, bool IsCalled, IReadOnlyList<string> Used)
{
    private const int ShownActions = 5;

    /// <summary>
    /// The diagnostic. A wildcard of which something is called is no fault: it is hidden, so that editors offer to narrow it and builds say
    /// nothing.
    /// </summary>
    public Diagnostic At(PolicyText policy, SourceText source, IamCatalog catalog, bool isExplained)
    {
        var span = TextSpan.FromBounds(Text.ContentSpan.Start, Text.ContentSpan.End);
        var explanation = UnusedExplanation.Explain(this, catalog);
        return ExplainedDiagnostic.Create(
            Descriptors.UnusedAction,
            Location.Create(policy.File.Path, span, source.Lines.GetLinePositionSpan(span)),
            IsCalled ? DiagnosticSeverity.Hidden : Descriptors.UnusedAction.DefaultSeverity,
            additionalLocations: [],
            ImmutableProperties.Empty
                .Add(DiagnosticProperties.Action, Text.Value)
                .Add(DiagnosticProperties.Policies, policy.File.Path)
                .Add(DiagnosticProperties.Used, string.Join(DiagnosticProperties.Separator.ToString(), Used))
                .Add(DiagnosticProperties.Explanation, explanation)
                .Add(DiagnosticProperties.Catalog, catalog.Date)
                .Add(DiagnosticProperties.Nearest, $"{policy.File.Path}:{Statement.Number}"),
            isExplained ? explanation : null,
            Text.Value,
            policy.FileName,
            Used.Count == 0
                ? "it"
                : string.Format(CultureInfo.InvariantCulture, "{0} of its {1} actions", Covered.Count - Used.Count, Covered.Count),
            Used.Count == 0 ? "remove it if nothing else needs it" : "name those that are or may be in use: " + Shown());
    }

    private string Shown() => string.Join(", ", Used.Take(ShownActions).Select(action => "'" + action + "'"))
        + (Used.Count > ShownActions ? " and " + (Used.Count - ShownActions).ToString(CultureInfo.InvariantCulture) + " more" : "");
}

/// <summary>Says which calls would use an action that no call uses.</summary>
internal static class UnusedExplanation
{
    private const int ShownOperations = 5;

    /// <summary>The operations that need the action, and the statement that allows it, in one line.</summary>
    public static string Explain(UnusedAction unused, IamCatalog catalog)
    {
        var sid = unused.Statement.Sid is { Length: > 0 } name ? $" ('{name}')" : "";
        var allows = $"Statement {unused.Statement.Number}{sid} allows it";
        if (unused.Covered is not [{ } action])
            return $"{allows}; it covers {Count(unused.Covered.Count)} actions, "
            + $"of which {Count(unused.Used.Count)} are used (catalog of {catalog.Date})";
        var operations = catalog.Sdk.FindOperationsNeeding(action).Select(operation => $"{operation.ServiceId}/{operation.Name}").ToArray();
        var shown = string.Join(", ", operations.Take(ShownOperations))
            + (operations.Length > ShownOperations ? $" and {Count(operations.Length - ShownOperations)} more" : "");
        return operations.Length == 0
            ? $"{allows}; no operation of the SDK is known to need it (catalog of {catalog.Date})"
            : $"{allows}; calls of {shown} would use it, and none is seen (catalog of {catalog.Date})";
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
