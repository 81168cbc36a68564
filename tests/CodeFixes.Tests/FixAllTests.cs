using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Dstack.Permissions.CodeFixes.Tests.Edits;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests;

public class FixAllTests
{
    private const string Path = "/src/policy.json";
    private const string Reads = "s3.GetObjectAsync(\"b\", \"k\");";
    private const string Sends = "sqs.SendMessageAsync(\"q\", \"m\");";
    private const string Start = """{"Version":"2012-10-17","Statement":[]}""";
    private const string ReadsOnly = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::b/k"}]}""";
    private const string SendsOnly = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sqs:SendMessage"],"Resource":"arn:aws:sqs:*:*:q"}]}""";
    private const string Both = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::b/k"},{"Effect":"Allow","Action":["sqs:SendMessage"],"Resource":"arn:aws:sqs:*:*:q"}]}""";

    [Theory]
    [InlineData(FixAllScope.Solution, Both)]
    [InlineData(FixAllScope.Project, ReadsOnly)]
    [InlineData(FixAllScope.Document, ReadsOnly)]
    public async Task A_file_of_several_target_frameworks_is_written_once_and_alike(FixAllScope scope, string expected)
    {
        var solution = new FixedSolution()
            .WithProject("App(net8.0)", Reads, (Path, SourceText.From(Start)))
            .WithProject("App(net10.0)", Sends, (Path, SourceText.From(Start)));
        await solution.FixAllAsync(scope);
        Assert.Equal([Json.Readable(expected), Json.Readable(expected)], (await solution.ReadAsync(Path)).Select(text => text.ToString()));
    }

    [Fact]
    public async Task Each_project_of_a_solution_gets_its_own_file()
    {
        var solution = new FixedSolution()
            .WithProject("Reader", Reads + Sends, ("/src/reader/policy.json", SourceText.From(Start)))
            .WithProject("Sender", Sends, ("/src/sender/policy.json", SourceText.From(Start)))
            .WithProject("Worker", Reads, ("/src/worker/worker.policy.json", SourceText.From(Start)));
        await solution.FixAllAsync(FixAllScope.Solution);
        Assert.Equal(Json.Readable(Both), Assert.Single(await solution.ReadAsync("/src/reader/policy.json")).ToString());
        Assert.Equal(Json.Readable(SendsOnly), Assert.Single(await solution.ReadAsync("/src/sender/policy.json")).ToString());
        Assert.Equal(Json.Readable(ReadsOnly), Assert.Single(await solution.ReadAsync("/src/worker/worker.policy.json")).ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_encoding_stays(bool hasByteOrderMark)
    {
        var encoding = new UTF8Encoding(hasByteOrderMark);
        var solution = new FixedSolution().WithProject("App", Reads, (Path, SourceText.From(Start, encoding)));
        await solution.FixAllAsync(FixAllScope.Solution);
        var text = Assert.Single(await solution.ReadAsync(Path));
        Assert.Equal(Json.Readable(ReadsOnly), text.ToString());
        Assert.Equal(encoding.GetPreamble(), text.Encoding!.GetPreamble());
    }
}
