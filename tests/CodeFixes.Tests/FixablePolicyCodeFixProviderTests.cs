using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests;

/// <summary>DSP0011: fixes of policy files that are found in a C# file.</summary>
public class FixablePolicyCodeFixProviderTests
{
    private const string Path = "/src/policy.json";
    private const string Id = "DSP0011";
    private const string Bad = """{"Statement":[{"Effect":"allow","Action":["s3:GetObjects","s3:getobject"],"Resource":"s3://jobs/x"}]}""";
    private const string Good = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::jobs/x"}]}""";

    private static readonly AnalyzedProjects Fixes = new(new FixablePolicyAnalyzer(), new FixablePolicyCodeFixProvider());

    [Fact]
    public async Task The_fix_of_a_file_answers_all_that_has_an_answer()
    {
        var solution = Solution(Bad);
        var fix = Assert.Single(await Fixes.FixesAsync(solution.Current.Projects.First()));
        Assert.Equal("Fix what has one right answer in policy.json", fix.Title);
        await solution.ApplyAsync(fix);
        Assert.All(await solution.ReadAsync(Path), text => Assert.Equal(Good, text.ToString()));
        Assert.Empty(await Fixes.FixesAsync(solution.Current.Projects.First()));
    }

    [Fact]
    public async Task Where_no_finding_has_an_answer_there_is_no_fix() => Assert.Empty(await Fixes.FixesAsync(Solution(
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*"}]}""").Current.Projects.First()));

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task A_file_of_several_target_frameworks_is_fixed_alike(FixAllScope scope)
    {
        var solution = Solution(Bad);
        await solution.ApplyAsync(await Fixes.FixAllAsync(solution.Current.Projects.First(), scope, Id));
        Assert.All(await solution.ReadAsync(Path), text => Assert.Equal(Good, text.ToString()));
        Assert.Null(await Fixes.FixAllAsync(solution.Current.Projects.First(), scope, Id));
    }

    [Theory]
    [InlineData(FixAllScope.Document, true, false)]
    [InlineData(FixAllScope.Project, true, false)]
    [InlineData(FixAllScope.Solution, true, true)]
    public async Task All_files_of_the_scope_are_fixed(FixAllScope scope, bool isFirstFixed, bool isSecondFixed)
    {
        var solution = new FixedSolution()
            .WithProject("One", "", ("/src/one/policy.json", SourceText.From(Bad)), ("/src/one/x.policy.json", SourceText.From(Bad)))
            .WithProject("Two", "", ("/src/two/policy.json", SourceText.From(Bad)));
        await solution.ApplyAsync(await Fixes.FixAllAsync(solution.Current.Projects.First(), scope, Id));
        Assert.Equal(isFirstFixed ? Good : Bad, (await solution.ReadAsync("/src/one/policy.json")).Single().ToString());
        Assert.Equal(isFirstFixed ? Good : Bad, (await solution.ReadAsync("/src/one/x.policy.json")).Single().ToString());
        Assert.Equal(isSecondFixed ? Good : Bad, (await solution.ReadAsync("/src/two/policy.json")).Single().ToString());
    }

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, "allow")]
    [InlineData(ReportDiagnostic.Info, "Allow")]
    public async Task What_the_project_has_switched_off_is_left_alone(ReportDiagnostic effect, string written)
    {
        var solution = new FixedSolution().WithProject("App", "", (Path, SourceText.From(Bad)));
        var project = solution.Current.Projects.Single();
        var options = project.CompilationOptions!.WithSpecificDiagnosticOptions([new("DSP1202", effect)]);
        await solution.ApplyAsync(Assert.Single(await Fixes.FixesAsync(project.WithCompilationOptions(options))));
        Assert.Equal(Good.Replace("Allow", written, System.StringComparison.Ordinal), (await solution.ReadAsync(Path)).Single().ToString());
    }

    /// <summary>An action that the catalog lacks is not corrected to its nearest one where the project says that it exists.</summary>
    [Theory]
    [InlineData("/src/newer.permissions-model.json", "s3:GetObjectz")]
    [InlineData("/src/newer.json", "s3:GetObject")]
    public async Task What_a_models_file_describes_exists(string models, string expected)
    {
        const string Model = """{ "services": { "s3": { "actions": { "GetObjectz": { "accessLevel": "Read", "resourceTypes": ["object"] } } } } }""";
        var policy = Good.Replace("s3:GetObject", "s3:GetObjectz", System.StringComparison.Ordinal).Replace(
            "\"Version\":\"2012-10-17\",", "", System.StringComparison.Ordinal);
        var solution = new FixedSolution().WithProject("App", "", (Path, SourceText.From(policy)), (models, SourceText.From(Model)));
        await solution.ApplyAsync(Assert.Single(await Fixes.FixesAsync(solution.Current.Projects.Single())));
        Assert.Equal(
            Good.Replace("s3:GetObject", expected, System.StringComparison.Ordinal), (await solution.ReadAsync(Path)).Single().ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_encoding_stays(bool hasByteOrderMark)
    {
        var encoding = new UTF8Encoding(hasByteOrderMark);
        var solution = new FixedSolution().WithProject("App", "", (Path, SourceText.From(Bad, encoding)));
        await solution.ApplyAsync(Assert.Single(await Fixes.FixesAsync(solution.Current.Projects.Single())));
        var text = Assert.Single(await solution.ReadAsync(Path));
        Assert.Equal(Good, text.ToString());
        Assert.Equal(encoding.GetPreamble(), text.Encoding!.GetPreamble());
    }

    private static FixedSolution Solution(string policy) => new FixedSolution()
        .WithProject("App(net8.0)", "", (Path, SourceText.From(policy)))
        .WithProject("App(net10.0)", "", (Path, SourceText.From(policy)));
}
