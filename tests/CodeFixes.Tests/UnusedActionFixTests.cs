using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Usage;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests;

/// <summary>DSP0005: actions that no call uses go, and wildcards become the actions in use.</summary>
public class UnusedActionFixTests
{
    private const string Path = "/src/policy.json";
    private const string Calls = "s3.GetObjectAsync(\"b\", \"k\"); s3.PutObjectAsync(new PutObjectRequest { BucketName = \"b\", Key = \"k\" });";
    private const string Objects = """ "Resource": "arn:aws:s3:::{bucket_name}/*" }""";

    private static readonly AnalyzedProjects Fixes = new(new UnusedActionAnalyzer(), new PolicyFileCodeFixProvider());

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],""" + Objects, """{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"],""" + Objects)]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"],""" + Objects + """, { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:*:q" }""",
        """{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"],""" + Objects)]
    [InlineData("""{ "Effect": "Allow", "Action": ["s3:Put*", "s3:GetObject"],""" + Objects, """{ "Effect": "Allow", "Action": ["s3:PutObject", "s3:GetObject"],""" + Objects)]
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
            Policy("""{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"],""" + Objects), (await solution.ReadAsync(Path)).Single().ToString());
        Assert.Null(await Fixes.FixAllAsync(solution.Current.Projects.Single(), FixAllScope.Solution, "DSP0005"));
    }

    private static FixedSolution Solution(string statements) => new FixedSolution().WithProject("App", Calls, (Path, SourceText.From(Policy(statements))));

    private static string Policy(string statements) => """{ "Version": "2012-10-17", "Statement": [""" + statements + "] }";
}
