using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Calls;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.SdkSurface;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>Each action that the tables need under a condition: the request that meets it needs the action, the one that does not is silent.</summary>
public class ConditionalActionTests(ITestOutputHelper output)
{
    private const string UnrelatedPolicy =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:GetUser","Resource":"*"}]}""";

    [Fact]
    public async Task Member_set_gives_the_action_and_not_set_gives_none()
    {
        var inputs = SurfaceInputs.Find();
        var assemblies = SdkAssemblies.Modern(inputs);
        var tables = new ReviewedTables(inputs);
        var faults = new ConcurrentQueue<string>();
        var (conditions, written) = (0, 0);
        // S3 renames members and operations; the analyzer's own tests hold it against the real package.
        var clients = inputs.Clients.DistinctBy(client => client.ServiceId).Where(client => client.ServiceId != "S3" && tables.ConditionalRows(client.ServiceId).Any());
        await Parallel.ForEachAsync(clients, TestContext.Current.CancellationToken, async (client, cancellation) =>
        {
            var rows = tables.ConditionalRows(client.ServiceId).ToArray();
            var pairs = await CheckAsync(client, assemblies, rows, faults, cancellation);
            Interlocked.Add(ref conditions, rows.Length);
            Interlocked.Add(ref written, pairs);
        });

        output.WriteLine($"{written} pairs of calls for {conditions} conditions; the others name a member that requests lack, or join two conditions");
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Order(StringComparer.Ordinal)));
        Assert.InRange(written, 450, conditions);
    }

    private static async Task<int> CheckAsync(
        SdkClientRow client, SdkAssemblies assemblies, OperationAction[] rows, ConcurrentQueue<string> faults, CancellationToken cancellationToken)
    {
        var empty = CSharpCompilation.Create(
            "Calls", references: assemblies.ReferencesOf(client.Assembly), options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var pairs = ConditionalPair.Of(empty.GetTypeByMetadataName(client.Namespace + "." + client.Interface)!, rows).ToArray();
        var methods = pairs.SelectMany((pair, index) => new[] { pair.Setting, pair.Empty }.Select((request, side) =>
            $"void M{index}_{side}(global::{client.Namespace}.{client.Interface} client) => client.{pair.Row.Operation}Async({request});"));
        var compilation = empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText($"class Calls {{ {string.Join('\n', methods)} }}", cancellationToken: cancellationToken));
        foreach (var error in compilation.GetDiagnostics(cancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            faults.Enqueue($"{client.Interface}: {error}");

        var options = new AnalyzerOptions([new PolicyFileText("/app/policy.json", UnrelatedPolicy)]);
        var reported = (await compilation.WithAnalyzers([new CallAnalyzer()], options).GetAnalyzerDiagnosticsAsync(cancellationToken)).ToLookup(
            diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line,
            diagnostic => diagnostic.Properties.GetValueOrDefault(DiagnosticProperties.Action));
        for (var line = 0; line < 2 * pairs.Length; line++)
        {
            var pair = pairs[line / 2];
            var isNeeded = pair.IsNeededWhenSet == (line % 2 == 0);
            if (reported[line].Contains(pair.Row.Action, StringComparer.OrdinalIgnoreCase) != isNeeded)
                faults.Enqueue($"{client.Interface}.{pair.Row.Operation}({(line % 2 == 0 ? pair.Setting : pair.Empty)}): {pair.Row.Action} {(isNeeded ? "missing" : "not needed")}");
        }
        return pairs.Length;
    }
}
