using System.Linq;

namespace Dstack.Permissions.House.Tests;

public class CircleTests
{
    private const int MostFiles = 15;

    [Theory]
    [InlineData("Iam")]
    [InlineData("Analyzer")]
    [InlineData("CodeFixes")]
    [InlineData("Generator")]
    public void Rooms_do_not_import_one_another_in_circles(string project) => Faults.None(
        Circles.Among(Contributing.FloorsOf(project).RoomImports(SourceProject.Named(project).Imports.Pairs))
            .Select(circle => string.Join(", ", circle)));

    [Theory]
    [InlineData("Iam")]
    [InlineData("Analyzer")]
    [InlineData("CodeFixes")]
    [InlineData("Generator")]
    public void Circles_of_files_are_small(string project) => Faults.None(
        Circles.Among(SourceProject.Named(project).Imports.Pairs)
            .Where(circle => circle.Count > MostFiles)
            .Select(circle => string.Join(", ", circle)));

    [Fact]
    public void A_circle_of_files_is_found() => Assert.Equal(
        [["A.cs", "B.cs", "C.cs"]],
        Circles.Among(SourceProject.MadeOf(
            ("A.cs", "class A { B? B; }"),
            ("B.cs", "class B { C? C; }"),
            ("C.cs", "class C { A? A; D? D; }"),
            ("D.cs", "class D { }")).Imports.Pairs));

    [Fact]
    public void A_circle_of_families_is_found() => Assert.Equal(
        [["Rules/One", "Rules/Two"]],
        Circles.Among(new Floors("`Rules` → `Rules/*`").RoomImports(SourceProject.MadeOf(
            ("Rules/One/A.cs", "namespace One; class A { Two.B? B; }"),
            ("Rules/Two/B.cs", "namespace Two; class B { }"),
            ("Rules/Two/C.cs", "namespace Two; class C { One.A? A; }")).Imports.Pairs)));

    [Fact]
    public void Imports_that_meet_again_are_no_circle() => Assert.Empty(
        Circles.Among([("A", "B"), ("A", "C"), ("B", "D"), ("C", "D")]));
}
