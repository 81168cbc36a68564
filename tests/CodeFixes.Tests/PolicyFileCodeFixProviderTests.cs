using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests;

public class PolicyFileCodeFixProviderTests
{
    private const string Path = "/src/policy.json";
    private const string FixAllTitle = "Fix what has one right answer in policy.json";

    private static readonly AnalyzedProjects Fixes = new(new PolicyFileAnalyzer(), new PolicyFileCodeFixProvider());

    [Fact]
    public async Task A_fix_in_the_file_changes_it_in_every_project()
    {
        var solution = Solution(Policy("s3:GetObjects"));
        var fix = Assert.Single(await Fixes.FixesAsync(solution.Current.Projects.First()));
        Assert.Equal("Change to 's3:GetObject'", fix.Title);
        await solution.ApplyAsync(fix);
        Assert.All(await solution.ReadAsync(Path), text => Assert.Equal(Policy("s3:GetObject"), text.ToString()));
        Assert.Empty(await Fixes.FixesAsync(solution.Current.Projects.First()));
    }

    [Fact]
    public async Task A_finding_without_one_answer_has_no_fix() =>
        Assert.Empty(await Fixes.FixesAsync(Solution(Policy("s3:Zzzz*")).Current.Projects.First()));

    /// <summary>As in an editor, where a file is changed and not saved: the fix starts from what is seen.</summary>
    [Fact]
    public async Task A_fix_starts_from_the_text_of_the_document_and_leaves_earlier_fixes_in_it()
    {
        var solution = Solution(Policy("s3:GetObjects", "allow"));
        foreach (var title in new[] { "Change to 'Allow'", "Change to 's3:GetObject'" })
        {
            var fixes = await Fixes.FixesAsync(solution.Current.Projects.First());
            await solution.ApplyAsync(fixes.Single(fix => fix.Title == title));
        }

        Assert.All(await solution.ReadAsync(Path), text => Assert.Equal(Policy("s3:GetObject"), text.ToString()));
    }

    [Fact]
    public async Task Everything_is_fixed_by_one_more_fix_where_a_file_has_more_than_one_finding()
    {
        var solution = Solution(Policy("s3:GetObjects", "allow"));
        var fixes = await Fixes.FixesAsync(solution.Current.Projects.First());
        Assert.Equal(["Change to 'Allow'", FixAllTitle, "Change to 's3:GetObject'", FixAllTitle], fixes.Select(fix => fix.Title));
        await solution.ApplyAsync(fixes[1]);
        Assert.All(await solution.ReadAsync(Path), text => Assert.Equal(Policy("s3:GetObject"), text.ToString()));
    }

    [Theory]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task All_findings_of_a_rule_are_fixed_and_no_others(FixAllScope scope)
    {
        var solution = Solution(Policy("s3:GetObjects\", \"s3:PutObjects", "allow"));
        await solution.ApplyAsync(await Fixes.FixAllAsync(solution.Current.Projects.First(), scope, "DSP1303"));
        Assert.All(
            await solution.ReadAsync(Path), text => Assert.Equal(Policy("s3:GetObject\", \"s3:PutObject", "allow"), text.ToString()));
    }

    [Theory]
    [InlineData(FixAllScope.Project, true, false)]
    [InlineData(FixAllScope.Solution, true, true)]
    public async Task All_is_fixed_in_the_files_of_the_scope(FixAllScope scope, bool isFirstFixed, bool isSecondFixed)
    {
        var (bad, good) = (Policy("s3:GetObjects"), Policy("s3:GetObject"));
        var solution = new FixedSolution()
            .WithProject("One", "", ("/src/one/policy.json", SourceText.From(bad)))
            .WithProject("Two", "", ("/src/two/policy.json", SourceText.From(bad)));
        await solution.ApplyAsync(await Fixes.FixAllAsync(solution.Current.Projects.First(), scope, "DSP1303"));
        Assert.Equal(isFirstFixed ? good : bad, (await solution.ReadAsync("/src/one/policy.json")).Single().ToString());
        Assert.Equal(isSecondFixed ? good : bad, (await solution.ReadAsync("/src/two/policy.json")).Single().ToString());
    }

    /// <summary>A document is a C# file, in which nothing of this is reported.</summary>
    [Fact]
    public async Task The_scope_of_a_C_sharp_document_has_no_findings_of_policy_files() =>
        Assert.Null(await Fixes.FixAllAsync(Solution(Policy("s3:GetObjects")).Current.Projects.First(), FixAllScope.Document, "DSP1303"));

    private static FixedSolution Solution(string policy) => new FixedSolution()
        .WithProject("App(net8.0)", "", (Path, SourceText.From(policy)))
        .WithProject("App(net10.0)", "", (Path, SourceText.From(policy)));

    private static string Policy(string actions, string effect = "Allow") =>
        $$"""{ "Version": "2012-10-17", "Statement": { "Effect": "{{effect}}", "Action": ["{{actions}}"], "Resource": "arn:aws:s3:::jobs/*" } }""";
}
