using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests;

/// <summary>DSP0005: actions that no call uses go, and wildcards become the actions in use.</summary>
public class UnusedActionFixTests
{
    private const string Path = "/src/policy.json";
    private const string Calls =
        "s3.GetObjectAsync(\"b\", \"k\"); s3.PutObjectAsync(new PutObjectRequest { BucketName = \"b\", Key = \"k\" });";
    private const string Objects = """ "Resource": "arn:aws:s3:::{bucket_name}/*" }""";

    private static readonly AnalyzedProjects Fixes = new(new UnusedActionAnalyzer(), new PolicyFileCodeFixProvider());

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],""" + Objects,
        """{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"],""" + Objects)]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"],""" + Objects
            + """, { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:*:q" }""",
        """{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"],""" + Objects)]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["s3:Put*", "s3:GetObject"],""" + Objects,
        """{ "Effect": "Allow", "Action": ["s3:PutObject", "s3:PutObjectAcl", "s3:PutObjectLegalHold", "s3:PutObjectRetention", "s3:PutObjectTagging", "s3:GetObject"],""" + Objects)]
    public async Task The_fix(string before, string after)
    {
        var solution = Solution(before);
        var fixes = await Fixes.FixesAsync(solution.Current.Projects.Single());
        await solution.ApplyAsync(fixes.First());
        Assert.Equal(Policy(after), (await solution.ReadAsync(Path)).Single().ToString());
        Assert.Empty(await Fixes.FixesAsync(solution.Current.Projects.Single()));
    }

    [Fact]
    public async Task The_last_statement_stays()
    {
        var policy = """{ "Effect": "Allow", "Action": "s3:DeleteObject",""" + Objects;
        Assert.Empty(await Fixes.FixesAsync(Solution(policy).Current.Projects.Single()));
    }

    [Fact]
    public async Task All_at_once_in_every_statement()
    {
        var solution = Solution(
            """{ "Effect": "Allow", "Action": ["sqs:SendMessage", "sqs:ReceiveMessage"], "Resource": "arn:aws:sqs:*:*:q" }, """
            + """{ "Effect": "Allow", "Action": ["s3:DeleteObject", "s3:Get*", "s3:PutObject", "s3:AbortMultipartUpload"],""" + Objects);
        await solution.ApplyAsync(await Fixes.FixAllAsync(solution.Current.Projects.Single(), FixAllScope.Solution, "DSP0005"));
        Assert.Equal(
            Policy("""{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:GetObjectLegalHold", "s3:GetObjectRetention", "s3:GetObjectTagging", "s3:GetObjectVersion", "s3:PutObject"],""" + Objects),
            (await solution.ReadAsync(Path)).Single().ToString());
        Assert.Null(await Fixes.FixAllAsync(solution.Current.Projects.Single(), FixAllScope.Solution, "DSP0005"));
    }

    /// <summary>DSP0012: the same from a C# file, for all of a policy file; what one target framework uses stays.</summary>
    [Theory]
    [InlineData(Calls, "\"s3:GetObject\"")]
    [InlineData("sqs.SendMessageAsync(\"q\", \"m\");", "\"s3:GetObject\", \"sqs:SendMessage\"")]
    public async Task From_a_C_sharp_file_for_all_projects_that_have_the_policy(string otherCalls, string left)
    {
        var fixes = new AnalyzedProjects(new FixableUnusedActionsAnalyzer(), new FixableUnusedActionsCodeFixProvider());
        var before = Policy(
            """{ "Effect": "Allow", "Action": ["s3:GetObject", "sqs:SendMessage", "sqs:ReceiveMessage"], "Resource": "*" }""");
        var solution = new FixedSolution()
            .WithProject("App(net8.0)", "s3.GetObjectAsync(\"b\", \"k\");", (Path, SourceText.From(before)))
            .WithProject("App(net10.0)", otherCalls, (Path, SourceText.From(before)));
        await solution.ApplyAsync(await fixes.FixAllAsync(solution.Current.Projects.First(), FixAllScope.Solution, "DSP0012"));
        Assert.All(
            await solution.ReadAsync(Path),
            text => Assert.Equal(Policy($$"""{ "Effect": "Allow", "Action": [{{left}}], "Resource": "*" }"""), text.ToString()));
    }

    [Fact]
    public async Task From_a_C_sharp_file_of_one_project()
    {
        var fixes = new AnalyzedProjects(new FixableUnusedActionsAnalyzer(), new FixableUnusedActionsCodeFixProvider());
        var solution = Solution("""{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],""" + Objects);
        var fix = Assert.Single(await fixes.FixesAsync(solution.Current.Projects.Single()));
        Assert.Equal("Remove what no call uses from policy.json", fix.Title);
        await solution.ApplyAsync(fix);
        Assert.Equal(
            Policy("""{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"],""" + Objects),
                (await solution.ReadAsync(Path)).Single().ToString());
        Assert.Empty(await fixes.FixesAsync(solution.Current.Projects.Single()));
    }

    private static FixedSolution Solution(string statements) =>
        new FixedSolution().WithProject("App", Calls, (Path, SourceText.From(Policy(statements))));

    private static string Policy(string statements) => """{ "Version": "2012-10-17", "Statement": [""" + statements + "] }";
}
