using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.SdkSurface;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>
/// Each action that the tables need under a condition: the request that meets it needs the action, the one that does not is silent, and so
/// is the one that is not seen. What is only possible is never reported.
/// </summary>
public class ConditionalActionTests(ITestOutputHelper output)
{
    private const string UnrelatedPolicy =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"a4b:GetRoom","Resource":"*"}]}""";

    [Fact]
    public async Task Set_gives_the_action_and_neither_not_set_nor_not_seen_gives_any()
    {
        var inputs = SurfaceInputs.Find();
        var assemblies = SdkAssemblies.Modern(inputs);
        var tables = new ReviewedTables(inputs);
        var faults = new ConcurrentQueue<string>();
        var checkedRows = new ConcurrentBag<OperationAction>();
        var unwritten = new ConcurrentBag<(string Reason, string Row)>();
        var calls = 0;
        var clients = inputs.Clients.DistinctBy(client => client.ServiceId).Where(client => tables.RowsOf(client.ServiceId).Any());
        await Parallel.ForEachAsync(clients, TestContext.Current.CancellationToken, async (client, cancellation) =>
        {
            var empty = CSharpCompilation.Create(
                "Calls",
                references: assemblies.ReferencesOf(client.Assembly),
                options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
            var cases = new RequestCases(client, empty.GetTypeByMetadataName(client.Namespace + "." + client.Interface)!, tables);
            foreach (var (reason, row) in cases.Unwritten)
                unwritten.Add((reason, $"{client.ServiceId} {row.Operation}: {row.Action} {row.When}"));
            foreach (var row in cases.Cases.Select(call => call.Row).Distinct())
                checkedRows.Add(row);
            Interlocked.Add(ref calls, cases.Cases.Count);
            await CheckAsync(client, empty, cases, faults, cancellation);
        });

        var conditions = checkedRows.Count(row => row.IsConditional);
        output.WriteLine($"{calls} calls for {conditions} conditions and {checkedRows.Count - conditions} possible needs");
        foreach (var reason in unwritten.GroupBy(row => row.Reason))
        {
            var rows = string.Join("\n  ", reason.Select(row => row.Row).Order(StringComparer.Ordinal));
            output.WriteLine($"not written, {reason.Key}: {reason.Count()}\n  {rows}");
        }


        Assert.True(faults.IsEmpty, string.Join('\n', faults.Order(StringComparer.Ordinal)));
        Assert.InRange(unwritten.Count, 0, checkedRows.Count / 50);
    }

    private static async Task CheckAsync(
        SdkClientRow client,
        CSharpCompilation empty,
        RequestCases cases,
        ConcurrentQueue<string> faults,
        CancellationToken cancellationToken)
    {
        var methods = cases.Cases.Select((call, line) =>
            $"void M{line}(global::{client.Namespace}.{client.Interface} client{call.Method.Parameter}) => client.{call.Method.Call};");
        var tree = CSharpSyntaxTree.ParseText($"class Calls {{ {string.Join('\n', methods)} }}", cancellationToken: cancellationToken);
        var compilation = empty.AddSyntaxTrees(tree);
        var errors = compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        foreach (var error in errors)
            faults.Enqueue($"{client.Interface}: {error}");

        var options = new AnalyzerOptions([new PolicyFileText("/app/policy.json", UnrelatedPolicy)]);
        var found = await compilation.WithAnalyzers([new CallAnalyzer()], options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        var reported = found.ToLookup(
            diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line,
            diagnostic => diagnostic.Properties.GetValueOrDefault(DiagnosticProperties.Action));
        for (var line = 0; line < cases.Cases.Count; line++)
        {
            var (row, kind, (_, call), isNeeded) = cases.Cases[line];
            if (reported[line].Contains(row.Action, StringComparer.OrdinalIgnoreCase) != isNeeded)
                faults.Enqueue($"{client.Interface}.{call}, {kind}, '{row.When}': {row.Action} {(isNeeded ? "missing" : "not needed")}");
        }
    }
}
