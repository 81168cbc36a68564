using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Libraries;
using Dstack.Permissions.Analyzer.Needs;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Analyzer.Reports;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Analyzer;

/// <summary>Says at the policy file which referenced libraries call what no policy allows.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LibraryAnalyzer : CallsAnalyzer
{
    private const string MainPolicy = "policy";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.LibraryCalls);

    private protected override void Start(CompilationStartAnalysisContext context, CheckedProject project)
    {
        var (policies, compilation) = project;
        var scopes = new PermissionScopes(policies);

        // A library may be called from anywhere, so it is judged by what holds for the whole program.
        var scope = scopes.ScopeOf(compilation.Assembly);
        var judge = scopes.JudgeOf(scope);
        var home = judge.Policies.Readings
            .Select(policy => policy.File)
            .OrderByDescending(file => PolicyFileName.PolicyNameOf(file.File.Path) == MainPolicy)
            .First();
        context.RegisterAdditionalFileAction(file =>
        {
            if (file.AdditionalFile != home.File)
                return;
            var findings = ReferencedLibraries.Read(compilation, policies.Catalog.Sdk, file.CancellationToken).Libraries
                .Where(library => !library.Calls.DeclaresNeeds && !IsModelled(library.Name, policies.Catalog.Sdk))
                .Select(library => (library.Name, Lacking: Lacking(library.Calls, judge, scope)))
                .Where(library => library.Lacking.Count > 0);
            foreach (var (name, lacking) in findings)
                file.ReportDiagnostic(LibraryReport.Create(name, lacking, home, judge.Policies));
        });
    }

    // Whoever calls a library that the catalog knows, or a models file describes, is judged at the call.
    private static bool IsModelled(string library, SdkCatalog sdk) =>
        sdk.HighLevelApis.Any(api => api.Assembly == library) || sdk.Libraries.Describes(library);

    private static IReadOnlyList<string> Lacking(LibraryCalls calls, OperationJudge judge, PermissionScope scope) =>
    [
        .. calls.Calls
            .SelectMany(call => call.Operations)
            .SelectMany(operation => judge.Judge(operation))
            .Where(shortfall => shortfall.Required.Condition is null && !scope.Grants(shortfall.Grant.Action))
            .Select(shortfall => shortfall.Grant.Action.ToString())
            .Distinct()
            .OrderBy(action => action, StringComparer.Ordinal),
    ];
}

/// <summary>Puts into words what a library lacks.</summary>
internal static class LibraryReport
{
    private const int ShownActions = 6;

    public static Diagnostic Create(string library, IReadOnlyList<string> actions, PolicyText home, ProjectPolicies policies) =>
        EqualDiagnostic.Create(
            Descriptors.LibraryCalls,
            home.Start(),
            ImmutableDictionary<string, string?>.Empty
                .Add(DiagnosticProperties.Library, library)
                .Add(DiagnosticProperties.Actions, string.Join(DiagnosticProperties.Separator.ToString(), actions))
                .Add(DiagnosticProperties.Policies, policies.Paths),
            library,
            InWords(actions),
            policies.Names);

    private static string InWords(IReadOnlyList<string> actions)
    {
        var shown = string.Join(", ", actions.Take(ShownActions).Select(action => "'" + action + "'"));
        return actions.Count > ShownActions ? shown + " and " + (actions.Count - ShownActions) + " more" : shown;
    }
}
