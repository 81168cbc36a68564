using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Tests.Calls;
using Microsoft.CodeAnalysis.Testing;

namespace Dstack.Permissions.Analyzer.Tests.Usage;

/// <summary>DSP0012, at the first C# file.</summary>
public class FixableUnusedActionsTests
{
    private const string Call = """{|#0:class|} C { void M(Amazon.SQS.IAmazonSQS sqs) => sqs.SendMessageAsync("q", "m"); }""";

    [Fact]
    public Task What_no_call_uses_of_a_policy_is_said_once_a_file() => Test("sqs:SendMessage", "sqs:PurgeQueue", "s3:GetObject")
        .Expecting(new DiagnosticResult(Descriptors.FixableUnusedActions)
            .WithLocation(0)
            .WithMessage("No call uses 2 of the actions of policy.json, or not all that they cover"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_policy_of_used_actions_is_silent() => Test("sqs:SendMessage").RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task It_is_silent_where_the_project_does_not_want_to_hear_of_unused_actions() => Test("sqs:SendMessage", "sqs:PurgeQueue")
        .WithConfig("dotnet_diagnostic.DSP0005.severity = none")
        .RunAsync(TestContext.Current.CancellationToken);

    private static AnalyzerTest<FixableUnusedActionsAnalyzer> Test(params string[] actions) =>
        new AnalyzerTest<FixableUnusedActionsAnalyzer>()
            .Using(Sdk.References)
            .WithSource(("/src/C.cs", Call))
            .WithPolicy(CallTest.Allowing(actions));
}
