using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Dstack.Permissions.RoslynFloor.Tests;

/// <summary>The main job on the lowest Roslyn that the package supports: what .NET SDK 8 and Visual Studio 2022 17.8 load.</summary>
public class FloorTests
{
    private const string Code =
        """
        using System.Threading.Tasks;
        using Amazon.S3;
        using Amazon.S3.Model;

        public class Jobs(IAmazonS3 s3)
        {
            public Task ReadAsync() => s3.GetObjectAsync("jobs", "last");

            public Task WriteAsync() =>
                s3.PutObjectAsync(new PutObjectRequest { BucketName = "jobs", Key = "last", CannedACL = S3CannedACL.Private });

            public string Name => Policy.ActionNames.S3.GetObject;

            public string Json => Policy.Create().ToJson();
        }
        """;

    private const string Policy =
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": "s3:GetObject",
              "Resource": "arn:aws:s3:::jobs/*"
            }
          ]
        }
        """;

    [Fact]
    public void The_tests_run_on_the_floor() => Assert.Equal("4.8.0.0", typeof(Compilation).Assembly.GetName().Version?.ToString());

    [Fact]
    public async Task Calls_are_judged_and_generated_code_compiles() =>
        Assert.Equal(["DSP0001", "DSP0004"], await ReportedAsync(Project.Solution(Code, Policy)));

    [Fact]
    public async Task Policy_files_are_judged() =>
        Assert.Equal(["DSP1201"], await ReportedAsync(Project.Solution("", Policy.Replace("\"Effect\"", "\"Effects\": 1, \"Effect\""))));

    [Fact]
    public async Task Nothing_is_reported_where_all_is_allowed() =>
        Assert.Empty(await ReportedAsync(Project.Solution(
            Code,
            Policy.Replace("\"s3:GetObject\"", "[\"s3:GetObject\", \"s3:PutObject\", \"s3:PutObjectAcl\"]"))));

    [Fact]
    public async Task Fixes_write_what_is_missing()
    {
        var solution = Project.Solution(Code, Policy);
        for (var left = 2; left > 0; left--)
        {
            Assert.Equal(left, (await ReportedAsync(solution)).Length);
            solution = await FixAsync(solution);
        }

        Assert.Empty(await ReportedAsync(solution));
    }

    private static async Task<ImmutableArray<string>> ReportedAsync(Solution solution) =>
    [
        .. (await Project.DiagnosticsAsync(solution))
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.Id.StartsWith("DSP", System.StringComparison.Ordinal) ? diagnostic.Id : diagnostic.ToString())
            .Order(),
    ];

    private static async Task<Solution> FixAsync(Solution solution)
    {
        var diagnostic = (await Project.DiagnosticsAsync(solution)).First(reported => reported.Severity == DiagnosticSeverity.Warning);
        CodeAction? fix = null;
        await new AllowActionCodeFixProvider().RegisterCodeFixesAsync(
            new CodeFixContext(solution.Projects.Single().Documents.Single(), diagnostic, (action, _) => fix ??= action, default));
        var operations = await fix!.GetOperationsAsync(default);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }
}
