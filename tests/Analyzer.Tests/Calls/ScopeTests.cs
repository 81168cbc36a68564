using System.Threading.Tasks;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Calls;

/// <summary>Where calls are checked at all.</summary>
public class ScopeTests
{
    private const string Call = """
        Task M(IAmazonSQS sqs) => sqs.SendMessageAsync("q", "m");
        """;

    private const string ReportedCall = """
        Task M(IAmazonSQS sqs) => sqs.{|DSP0001:SendMessageAsync|}("q", "m");
        """;

    [Theory]
    [InlineData("build_property.IsTestProject = true")]
    [InlineData("build_property.IsTestProject =", "build_property.IsTestingPlatformApplication = true")]
    public Task Not_in_test_projects(params string[] properties) => Create()
        .WithSource(InClass(Call))
        .WithPolicy(Allowing("s3:*"))
        .WithConfig(properties)
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("build_property.IsTestProject = false")]
    [InlineData("build_property.IsTestProject =")]
    [InlineData("build_property.IsTestProject = false", "build_property.IsTestingPlatformApplication = true")]
    [InlineData("build_property.IsTestProject = true", "build_property.DstackPermissionsAnalyzeTests = True")]
    public Task In_other_projects_and_where_asked_for(params string[] properties) => Create()
        .WithSource(InClass(ReportedCall))
        .WithPolicy(Allowing("s3:*"))
        .WithConfig(properties)
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Not_without_a_policy_file() => Create().WithSource(InClass(Call)).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Not_where_the_only_policy_file_is_excluded() => Create()
        .WithSource(InClass(Call))
        .WithPolicy(Allowing("s3:*"))
        .WithConfig("[/src/policy.json]", "build_metadata.AdditionalFiles.DstackPolicy = false")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Not_without_the_sdk() => new AnalyzerTest<CallAnalyzer>()
        .WithPolicy(Allowing("s3:*"))
        .WithSource("""
            namespace Amazon.SQS
            {
                interface IAmazonSQS { void SendMessage(); }
                class Program { void M(IAmazonSQS sqs) => sqs.SendMessage(); }
            }
            """)
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Severity_is_set_in_a_configuration() => Create()
        .WithSource(InClass(Call))
        .WithPolicy(Allowing("s3:*"))
        .WithConfig("dotnet_diagnostic.DSP0001.severity = none")
        .RunAsync(TestContext.Current.CancellationToken);
}
