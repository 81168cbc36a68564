using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
namespace Dstack.Permissions.House.Tests;
public class DraftTests(ITestOutputHelper output)
{
    [Fact]
    public void Draft()
    {
        foreach (var p in SourceProject.All)
        {
            var errors = p.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
            output.WriteLine($"== {p.Name} files {p.Files.Count} errors {errors.Count}");
            foreach (var e in errors.Take(15)) output.WriteLine(e.ToString());
            foreach (var g in p.Imports.Pairs.Select(x => (A: Path.GetDirectoryName(x.From)!, B: Path.GetDirectoryName(x.To)!)).Where(x => x.A != x.B).GroupBy(x => x.A).OrderBy(g => g.Key))
                output.WriteLine($"{g.Key} -> {string.Join(", ", g.GroupBy(x => x.B).Select(x => x.Key + ":" + x.Count()).Order())}");
            foreach (var c in Circles.Among(p.Imports.Pairs)) output.WriteLine("circle " + string.Join(" ", c));
        }
        var a = SourceProject.Named("Analyzer");
        var r = a.Imports.ReachedFrom("CallAnalyzer.cs");
        output.WriteLine("reach " + r.Count + " of " + a.Files.Count);
        foreach (var g in r.GroupBy(f => Path.GetDirectoryName(f)).OrderBy(g => g.Key)) output.WriteLine($"{g.Key} {g.Count()}");
    }
}
