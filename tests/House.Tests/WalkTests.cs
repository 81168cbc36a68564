using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.House.Tests;

public class WalkTests
{
    private const int MostFiles = 70;

    // Those that look at calls; the others look at files only.
    private static readonly string[] Analyzers =
        ["CallAnalyzer.cs", "LibraryAnalyzer.cs", "UnusedActionAnalyzer.cs"];

    /// <summary>The files of Analyzer that a reader may have to open between a call and its diagnostic.</summary>
    internal static IReadOnlyCollection<string> Files { get; } = FilesFrom(SourceProject.Named("Analyzer"), Analyzers);

    [Fact]
    public void The_way_from_a_call_to_its_diagnostic_is_short() => Assert.InRange(Files.Count, Analyzers.Length, MostFiles);

    [Fact]
    public void A_way_goes_through_what_is_imported_and_no_further() => Assert.Equal(
        ["A.cs", "B.cs", "C.cs"],
        FilesFrom(
            SourceProject.MadeOf(
                ("A.cs", "class A { B? B; }"), ("B.cs", "class B { C? C; }"), ("C.cs", "class C { }"), ("D.cs", "class D { A? A; }")),
            ["A.cs"]).Order());

    private static HashSet<string> FilesFrom(SourceProject project, IEnumerable<string> starts) =>
        [.. starts.SelectMany(project.Imports.ReachedFrom)];
}
