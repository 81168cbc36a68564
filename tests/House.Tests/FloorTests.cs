using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dstack.Permissions.House.Tests;

public class FloorTests
{
    private const string Low = "namespace N.Low; class A { }";

    private static readonly Floors MadeUp = new("`Low` → `Middle`, `Beside` → `Rules` → `Rules/*` → `/`");

    // A name that does not bind imports nothing: the other tests would see too little.
    [Theory]
    [InlineData("Iam")]
    [InlineData("Analyzer")]
    [InlineData("CodeFixes")]
    [InlineData("Generator")]
    public void Every_name_in_the_sources_binds(string project) => Faults.None(
        SourceProject.Named(project).Compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .Select(diagnostic => diagnostic.ToString()));

    [Theory]
    [InlineData("Iam")]
    [InlineData("Analyzer")]
    [InlineData("CodeFixes")]
    [InlineData("Generator")]
    public void A_room_imports_only_what_is_below_it(string project)
    {
        var floors = Contributing.FloorsOf(project);
        Faults.None(floors.UpwardImports(SourceProject.Named(project).Imports.Pairs));
    }

    [Theory]
    [InlineData("Iam")]
    [InlineData("Analyzer")]
    [InlineData("CodeFixes")]
    [InlineData("Generator")]
    public void Every_room_has_a_floor_and_every_floor_rooms(string project)
    {
        var floors = Contributing.FloorsOf(project);
        var files = SourceProject.Named(project).Files;
        Faults.None(floors.WithoutFloor(files));
        Faults.None(floors.Rooms.Where(room => !room.EndsWith('*')).Except(files.Select(floors.RoomOf)));
    }

    [Theory]
    [InlineData("Iam")]
    [InlineData("Analyzer")]
    [InlineData("CodeFixes")]
    [InlineData("Generator")]
    public void A_namespace_is_its_folder(string project) => Faults.None(
        SourceProject.Named(project).Compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes()
                .OfType<BaseNamespaceDeclarationSyntax>()
                .Where(declaration => declaration.Name.ToString() != NamespaceOf(project, tree))
                .Select(declaration => $"{tree.FilePath}: {declaration.Name}")));

    [Fact]
    public void An_upward_import_is_found() => Assert.Equal(
        ["Low/A.cs imports Middle/B.cs"],
        MadeUp.UpwardImports(SourceProject.MadeOf(
            ("Low/A.cs", "namespace N.Low; class A { object? B => new N.Middle.B(); }"),
            ("Middle/B.cs", "namespace N.Middle; class B { N.Low.A? A; }")).Imports.Pairs));

    [Theory]
    [InlineData("var b = N.Middle.B.Make();")]
    [InlineData("N.Middle.B b = new();")]
    [InlineData("foreach (var b in N.Middle.B.Many) { }")]
    [InlineData("N.Middle.Extensions.Grow(1);")]
    [InlineData("1.Grow();")]
    public void Whatever_names_a_type_or_a_member_imports_it(string statement) => Assert.Equal(
        ["Low/A.cs imports Middle/B.cs"],
        MadeUp.UpwardImports(SourceProject.MadeOf(
            ("Low/A.cs", $"using N.Middle; namespace N.Low; class A {{ void M() {{ {statement} }} }}"),
            ("Middle/B.cs",
                """
                namespace N.Middle;
                class B { public static B Make() => new(); public static B[] Many => []; }
                static class Extensions { public static void Grow(this int number) { } }
                """)).Imports.Pairs));

    [Fact]
    public void An_import_of_a_room_on_the_same_floor_is_found() => Assert.Equal(
        ["Beside/B.cs imports Middle/A.cs"],
        MadeUp.UpwardImports(SourceProject.MadeOf(
            ("Middle/A.cs", "namespace N.Middle; class A { }"),
            ("Beside/B.cs", "namespace N.Beside; class B { N.Middle.A? A; }")).Imports.Pairs));

    [Fact]
    public void Lower_rooms_the_own_room_and_other_families_may_be_imported() => Faults.None(
        MadeUp.UpwardImports(SourceProject.MadeOf(
            ("Low/A.cs", Low),
            ("Low/Inner/C.cs", "namespace N.Low.Inner; class C { N.Low.A? A; }"),
            ("Rules/Rule.cs", "namespace N.Rules; class Rule { N.Low.Inner.C? C; }"),
            ("Rules/One/D.cs", "namespace N.Rules.One; class D : N.Rules.Rule { }"),
            ("Rules/Two/E.cs", "namespace N.Rules.Two; class E : N.Rules.One.D { }"),
            ("Top.cs", "namespace N; class Top { N.Rules.Two.E? E; }")).Imports.Pairs));

    [Fact]
    public void The_frame_of_rules_may_not_import_a_family() => Assert.Equal(
        ["Rules/Rule.cs imports Rules/One/D.cs"],
        MadeUp.UpwardImports(SourceProject.MadeOf(
            ("Rules/Rule.cs", "namespace N.Rules; class Rule { N.Rules.One.D? D; }"),
            ("Rules/One/D.cs", "namespace N.Rules.One; class D { }")).Imports.Pairs));

    [Fact]
    public void A_room_without_a_floor_is_found() => Assert.Equal(["Attic/A.cs"], MadeUp.WithoutFloor(["Attic/A.cs", "Low/Inner/B.cs"]));

    private static string NamespaceOf(string project, SyntaxTree tree) =>
        string.Join('.', (string[])["Dstack", "Permissions", project, .. tree.FilePath.Split('/')[..^1]]);
}
