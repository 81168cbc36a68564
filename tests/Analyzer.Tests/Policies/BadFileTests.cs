using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Tests.Policies;

/// <summary>Files that are no policies at all: one error at the file, silence at the calls, no exception.</summary>
public class BadFileTests
{
    private const string Valid = """
        { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b/*" }] }
        """;

    public static TheoryData<string, string> Texts { get; } = new()
    {
        { "empty", "" },
        { "white space", " \r\n" },
        { "null bytes", new string('\0', 100) },
        { "null byte inside", Valid.Replace("[{", "[\0{") },
        { "byte order mark in the text", "\uFEFF" + Valid },
        { "not JSON", "Version: 2012-10-17" },
        { "array", "[]" },
        { "a million brackets", new string('[', 1_000_000) },
        { "10 MB", Valid.Replace("s3:PutObject", new string('x', 10_000_000))[..^5] },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_that_is_no_policy_gives_one_error_and_silences_the_calls(string name, string text)
    {
        var diagnostics = await AnalyzeAsync(SourceText.From(text));

        var error = Assert.Single(diagnostics);
        Assert.True(error.Severity == DiagnosticSeverity.Error && error.Id is "DSP1001" or "DSP1002", name + ": " + error);
        Assert.Equal("/src/policy.json", error.Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task Every_truncation_gives_one_error_and_silences_the_calls()
    {
        for (var length = 0; length < Valid.TrimEnd().Length; length++)
            Assert.Equal("DSP1001", Assert.Single(await AnalyzeAsync(SourceText.From(Valid[..length]))).Id);
    }

    [Theory]
    [InlineData("utf-16", "DSP1001", "DSP0001")]
    [InlineData("utf-32", "DSP1001", "DSP0001")]
    [InlineData("utf-8 with a byte order mark", "DSP1001", "DSP0001")]
    [InlineData("utf-8", "DSP0001")]
    public async Task The_encoding_is_part_of_the_file(string encoding, params string[] expected)
    {
        Encoding written = encoding switch
        {
            "utf-16" => Encoding.Unicode,
            "utf-32" => Encoding.UTF32,
            "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        };
        using var stream = new MemoryStream([.. written.GetPreamble(), .. written.GetBytes(Valid)]);

        var diagnostics = await AnalyzeAsync(SourceText.From(stream, new UTF8Encoding(false)));

        Assert.Equal(expected, diagnostics.Select(diagnostic => diagnostic.Id).Order().Reverse());
    }

    /// <summary>Language servers make texts from what the editor sends, and say an encoding that the file need not have.</summary>
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public async Task The_encoding_of_a_text_that_no_bytes_are_known_of_says_nothing(string encoding) =>
        Assert.Equal("DSP0001", Assert.Single(await AnalyzeAsync(SourceText.From(Valid, Encoding.GetEncoding(encoding)))).Id);

    [Fact]
    public async Task Bytes_without_a_mark_have_none_whatever_they_are_read_as()
    {
        using var stream = new MemoryStream(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(Valid));
        Assert.Equal("DSP0001", Assert.Single(await AnalyzeAsync(SourceText.From(stream, Encoding.UTF8))).Id);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_said_and_silences_the_calls()
    {
        var diagnostic = Assert.Single(await AnalyzeAsync(null));

        Assert.Equal("DSP0009", diagnostic.Id);
        Assert.Contains("'/src/policy.json' cannot be read", diagnostic.GetMessage(null));
    }

    [Fact]
    public async Task A_valid_file_is_silent_and_the_calls_are_judged() =>
        Assert.Equal("DSP0001", Assert.Single(await AnalyzeAsync(SourceText.From(Valid))).Id);

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(SourceText? policy)
    {
        var compilation = CSharpCompilation.Create(
            "Test",
            [
                CSharpSyntaxTree.ParseText("""
                    class Program { System.Threading.Tasks.Task M(Amazon.S3.IAmazonS3 s3) => s3.DeleteBucketAsync("b"); }
                    """),
            ],
            [.. Net100.References.All, .. Sdk.References],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var options = new AnalyzerOptions([new PolicyInMemory(policy)]);
        var diagnostics = await compilation
            .WithAnalyzers([new PolicyFileAnalyzer(), new CallAnalyzer(), new MissingPolicyFileAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return diagnostics;
    }
}
