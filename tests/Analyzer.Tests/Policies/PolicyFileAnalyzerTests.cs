using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Dstack.Permissions.Analyzer.Tests.Policies;

/// <summary>The policy rules at their spans, in a project that need not know the AWS SDK.</summary>
public class PolicyFileAnalyzerTests
{
    private const string Valid = """
        { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }] }
        """;

    [Fact]
    public Task Findings_are_reported_at_their_spans() => VerifyAsync("""
        {
          "Version": "2012-10-17",
          "Statement": [
            {|DSP1205:{|}
              "Effect": "Allow",
              "Action": ["{|DSP1303:ec2:CancelSpotRequests|}"]
            }
          ]
        }
        """);

    [Fact]
    public Task A_valid_file_is_silent() => VerifyAsync(Valid);

    [Fact]
    public Task Message_and_severity_are_those_of_the_finding() => new AnalyzerTest<PolicyFileAnalyzer>()
        .WithPolicy("""
            {
              "Version": "2012-10-17",
              "Statement": [{ "Effect": "{|#0:allow|}", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::b" }]
            }
            """)
        .Expecting(new DiagnosticResult("DSP1202", DiagnosticSeverity.Error).WithLocation(0))
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("/src/Policy.json")]
    [InlineData("/src/mypolicy.json")]
    [InlineData("/src/policy.json.txt")]
    public Task Other_files_are_left_alone(string path) => VerifyAsync("{", path);

    [Fact]
    public Task A_marked_file_is_checked() => new AnalyzerTest<PolicyFileAnalyzer>()
        .WithPolicy("{{|DSP1001:|}", "/src/permissions.json")
        .WithConfig("[/src/permissions.json]", "build_metadata.AdditionalFiles.DstackPolicy = true")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_file_marked_as_no_policy_is_left_alone() => new AnalyzerTest<PolicyFileAnalyzer>()
        .WithPolicy("{")
        .WithConfig("[/src/policy.json]", "build_metadata.AdditionalFiles.DstackPolicy = false")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Severity_is_set_in_a_global_configuration() => new AnalyzerTest<PolicyFileAnalyzer>()
        .WithPolicy("""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket" }] }""")
        .WithConfig("dotnet_diagnostic.DSP1205.severity = none")
        .RunAsync(TestContext.Current.CancellationToken);

    private static Task VerifyAsync(string policy, string path = "/src/policy.json") =>
        new AnalyzerTest<PolicyFileAnalyzer>().WithPolicy(policy, path).RunAsync(TestContext.Current.CancellationToken);
}
