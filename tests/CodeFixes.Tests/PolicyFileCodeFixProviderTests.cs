using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Policies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests;

public class PolicyFileCodeFixProviderTests
{
    private const string Path = "/src/policy.json";

    [Theory]
    [InlineData("s3:GetObjects", "Change to 's3:GetObject'", "s3:GetObject")]
    public async Task A_fix_in_the_file_changes_it_in_every_project(string action, string title, string expected)
    {
        var solution = Solution(action);
        var fixes = await FixesAsync(solution.Current.Projects.First());
        var fix = Assert.Single(fixes);
        Assert.Equal(title, fix.Title);
        await solution.ApplyAsync(fix);
        Assert.All(await solution.ReadAsync(Path), text => Assert.Equal(Policy(expected), text.ToString()));
        Assert.Empty(await FixesAsync(solution.Current.Projects.First()));
    }

    [Fact]
    public async Task A_finding_without_one_answer_has_no_fix() =>
        Assert.Empty(await FixesAsync(Solution("s3:Zzzz*").Current.Projects.First()));

    private static FixedSolution Solution(string action) => new FixedSolution()
        .WithProject("App(net8.0)", "", (Path, SourceText.From(Policy(action))))
        .WithProject("App(net10.0)", "", (Path, SourceText.From(Policy(action))));

    private static string Policy(string action) => $$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "{{action}}", "Resource": "arn:aws:s3:::jobs/*" } }""";

    private static async Task<IReadOnlyList<CodeAction>> FixesAsync(Project project)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var compilation = await project.GetCompilationAsync(cancellationToken);
        var diagnostics = await compilation!.WithAnalyzers([new PolicyFileAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellationToken);
        var fixes = new List<CodeAction>();
        var provider = new PolicyFileCodeFixProvider();
        foreach (var diagnostic in diagnostics.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            TextDocument document = project.AdditionalDocuments.Single();
            await provider.RegisterCodeFixesAsync(
                new CodeFixContext(document, diagnostic.Location.SourceSpan, [diagnostic], (fix, _) => fixes.Add(fix), cancellationToken));
        }

        return fixes;
    }
}
