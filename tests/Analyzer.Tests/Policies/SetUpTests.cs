using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Dstack.Permissions.Analyzer.Tests.Policies;

/// <summary>DSP0009.</summary>
public class SetUpTests
{
    private const string Valid = """
        { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }] }
        """;

    private const string Call = """
        using Amazon.SQS;

        class Program
        {
            void M(IAmazonSQS sqs)
            {
                System.Console.WriteLine("no call");
                sqs.SendMessageAsync("q", "m");
                sqs.DeleteQueueAsync("q");
            }
        }
        """;

    [Theory]
    [InlineData("/src/job-runner.policy.json", "/src/JobRunner.policy.json", "JobRunnerPolicy")]
    [InlineData("/src/policy.json", "/src/deploy/policy.json", "Policy")]
    public Task Two_files_of_one_class_are_an_error_at_both(string one, string other, string className) =>
        new AnalyzerTest<PolicyFileAnalyzer>()
            .WithPolicy(Valid, one)
            .WithPolicy(Valid, other)
            .Expecting(SameClass(one, other, className))
            .Expecting(SameClass(other, one, className))
            .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Two_files_of_two_classes_are_silent() => new AnalyzerTest<PolicyFileAnalyzer>()
        .WithPolicy(Valid)
        .WithPolicy(Valid, "/src/runner.policy.json")
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("Policies.json", "name it policy.json or <name>.policy.json, or list it")]
    [InlineData("policy.json", "list it")]
    public Task A_near_miss_of_a_name_is_said(string name, string remedy) => new AnalyzerTest<PolicyFileAnalyzer>()
        .WithPolicy("not even read", "/src/" + name)
        .WithConfig(
            $"[/src/{name}]",
            "build_metadata.AdditionalFiles.DstackPolicy = false\nbuild_metadata.AdditionalFiles.DstackPolicyNearMiss = true")
        .Expecting(new DiagnosticResult(Descriptors.SetUp)
            .WithSpan("/src/" + name, 1, 1, 1, 1)
            .WithMessage($"'{name}' is not read as a policy; {remedy} as AdditionalFiles with DstackPolicy=\"true\", "
                + "or with \"false\" if it is none"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_file_that_the_project_says_is_no_policy_is_silent() => new AnalyzerTest<PolicyFileAnalyzer>()
        .WithPolicy("not even read", "/src/policy.json")
        .WithConfig("[/src/policy.json]", "build_metadata.AdditionalFiles.DstackPolicy = false")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task An_unknown_kind_is_said() => new AnalyzerTest<PolicyFileAnalyzer>()
        .WithPolicy(Valid)
        .WithConfig("[/src/policy.json]", "build_metadata.AdditionalFiles.DstackPolicyKind = role")
        .Expecting(new DiagnosticResult(Descriptors.SetUp)
            .WithSpan("/src/policy.json", 1, 1, 1, 1)
            .WithMessage(
                "'role' is not a kind of policy; set DstackPolicyKind to managed, user-inline, role-inline, group-inline or session"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("")]
    [InlineData("managed")]
    [InlineData("Role-Inline")]
    public Task A_known_kind_is_silent(string kind) => new AnalyzerTest<PolicyFileAnalyzer>()
        .WithPolicy(Valid)
        .WithConfig("[/src/policy.json]", "build_metadata.AdditionalFiles.DstackPolicyKind = " + kind)
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_project_that_calls_AWS_without_a_policy_file_is_told_once() => WithSdk()
        .WithSource("class First { void M() => M(); }")
        .WithSource(Call.Replace("SendMessageAsync", "{|DSP0009:SendMessageAsync|}"))
        .WithSource(Call.Replace("Program", "Other"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_global_using_is_seen() => WithSdk()
        .WithSource("global using Amazon.SQS;")
        .WithSource("class Program { void M(IAmazonSQS? sqs) => sqs?.{|DSP0009:SendMessageAsync|}(\"q\", \"m\"); }")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_project_with_a_policy_file_is_not_told() =>
        WithSdk().WithSource(Call).WithPolicy(Valid).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_project_without_calls_is_not_told() =>
        WithSdk().WithSource("using Amazon.SQS; class Program { void M() => M(); }").RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_test_project_is_not_told() => WithSdk()
        .WithSource(Call)
        .WithConfig("build_property.IsTestProject = true")
        .RunAsync(TestContext.Current.CancellationToken);

    private static AnalyzerTest<MissingPolicyFileAnalyzer> WithSdk() =>
        new AnalyzerTest<MissingPolicyFileAnalyzer>().Using(Sdk.References);

    private static DiagnosticResult SameClass(string path, string other, string className) =>
        new DiagnosticResult(Descriptors.SetUp.Id, DiagnosticSeverity.Error)
            .WithSpan(path, 1, 1, 1, 1)
            .WithMessage(
                $"'{path}' and '{other}' both give the class '{className}'; rename one of them or set DstackPolicy=\"false\" on it");
}
