using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Analyzer.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Usage;

/// <summary>
/// The diagnostics of DSP0005 in a policy file as one at a C# file, for <c>dotnet format</c> and editors that reach fixes from there alone.
/// It carries what the calls of the whole program say, which a fix cannot find out by itself.
/// </summary>
internal static class UnusedActionList
{
    private const char BetweenFields = '\t';
    private const char BetweenActions = '\n';

    /// <summary>
    /// The diagnostic at the project's first C# file; null where there is nothing to fix, or where the project does not want to hear of it.
    /// </summary>
    public static Diagnostic? FixFor(CompilationAnalysisContext context, PolicyText policy, IReadOnlyList<Diagnostic> unused)
    {
        if (unused.Count == 0
            || !ReportedRules.Has(context.Compilation.Options, Descriptors.UnusedAction, context.CancellationToken)
            || WrittenTrees.First(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken)
                is not { } first)
            return null;
        return EqualDiagnostic.Create(
            Descriptors.FixableUnusedActions,
            first.GetRoot(context.CancellationToken).GetFirstToken(includeZeroWidth: true).GetLocation(),
            ImmutableDictionary<string, string?>.Empty
                .Add(DiagnosticProperties.Policies, policy.File.Path)
                .Add(DiagnosticProperties.Unused, string.Join(BetweenActions.ToString(), unused.Select(Write))),
            policy.FileName,
            unused.Count.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Reads the list: where each action stands, and the properties of its diagnostic.</summary>
    public static IReadOnlyList<(TextSpan Span, ImmutableDictionary<string, string?> Properties)> Read(string list) =>
    [
        .. list.Split([BetweenActions], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(BetweenFields)).Select(fields => (
            new TextSpan(int.Parse(fields[0], CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture)),
            ImmutableDictionary<string, string?>.Empty
                    .Add(DiagnosticProperties.Action, fields[2])
                    .Add(DiagnosticProperties.Used, fields[3]))),
    ];

    private static string Write(Diagnostic diagnostic) => string.Join(
        BetweenFields.ToString(),
        diagnostic.Location.SourceSpan.Start.ToString(CultureInfo.InvariantCulture),
        diagnostic.Location.SourceSpan.Length.ToString(CultureInfo.InvariantCulture),
        diagnostic.Properties[DiagnosticProperties.Action],
        diagnostic.Properties[DiagnosticProperties.Used]);
}
