using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>Compiles and analyzes the calls of a client.</summary>
internal sealed class ClientAnalysis(SdkAssemblies assemblies, ReviewedTables tables)
{
    // No client calls an operation that needs it.
    private const string UnrelatedPolicy =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:PassRole","Resource":"*"}]}""";

    private const string UnrelatedAction = "iam:PassRole";

    public async Task<ClientResult> RunAsync(SdkClientRow client, CancellationToken cancellationToken)
    {
        var empty = CSharpCompilation.Create(
            "Calls",
            references: assemblies.ReferencesOf(client.Assembly),
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var calls = ClientCalls.Of(client, empty);
        var compilation = empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(calls.Source, cancellationToken: cancellationToken));
        var errors = compilation.GetDiagnostics(cancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToArray();
        if (errors.Length > 0)
            throw new InvalidOperationException(client.Interface + ": " + errors[0]);

        var options = new AnalyzerOptions([new PolicyFileText("/app/policy.json", UnrelatedPolicy)]);
        var reported = await compilation.WithAnalyzers([new CallAnalyzer()], options).GetAllDiagnosticsAsync(cancellationToken);
        var byLine = reported
            .Where(diagnostic => diagnostic.Id.StartsWith("DSP", StringComparison.Ordinal) || diagnostic.Id == "AD0001")
            .ToLookup(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line);

        var operations = new List<string>();
        var faults = new List<string>();
        foreach (var (line, method) in calls.Methods)
        {
            var expectation = tables.Of(client, OperationName(method), isHidden: TakesRequest(method));
            operations.AddRange(expectation.Operations);
            if (Fault(method, expectation, byLine[line]) is { } fault)
                faults.Add(method.ToDisplayString() + ": " + fault);
        }

        return new ClientResult(calls.Methods.Count, operations, faults);
    }

    private static string? Fault(IMethodSymbol method, Expectation expectation, IEnumerable<Diagnostic> reported)
    {
        var unknown = reported.Any(diagnostic => diagnostic.Id == DiagnosticIds.UnknownOperation);
        var actions = reported.Where(diagnostic => diagnostic.Id != DiagnosticIds.UnknownOperation)
            .Select(diagnostic => diagnostic.Properties.GetValueOrDefault(DiagnosticProperties.Action) ?? diagnostic.ToString())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var always = expectation.Always.Where(action => action != UnrelatedAction).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // An overload without a request shows it: what is needed for some requests only may then be said.
        var allowed = !TakesRequest(method)
            ? always.Union(expectation.Perhaps, StringComparer.OrdinalIgnoreCase).ToHashSet(StringComparer.OrdinalIgnoreCase)
            : always;
        if (unknown != expectation.IsUnknown)
            return expectation.IsUnknown ? "DSP0008 is missing" : "DSP0008 is reported";
        if (!always.IsSubsetOf(actions))
            return "missing " + string.Join(", ", always.Except(actions, StringComparer.OrdinalIgnoreCase));
        return actions.IsSubsetOf(allowed)
            ? null
            : "reported " + string.Join(", ", actions.Except(allowed, StringComparer.OrdinalIgnoreCase));
    }

    private static bool TakesRequest(IMethodSymbol method) =>
        method.Parameters.Any(parameter => parameter.Type.Name.EndsWith("Request", StringComparison.Ordinal));

    // One Async is the language's where a task is returned; the rest belongs to the operation's name.
    private static string OperationName(IMethodSymbol method)
    {
        const string Async = "Async";
        return method.ReturnType.Name is "Task" or "ValueTask" && method.Name.EndsWith(Async, StringComparison.Ordinal)
            ? method.Name[..^Async.Length]
            : method.Name;
    }
}
