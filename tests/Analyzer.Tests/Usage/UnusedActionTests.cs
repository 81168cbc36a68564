using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Tests.Calls;
using Dstack.Permissions.Analyzer.Usage;

namespace Dstack.Permissions.Analyzer.Tests.Usage;

/// <summary>DSP0005 at actions that no call uses.</summary>
public class UnusedActionTests
{
    [Fact]
    public Task An_action_that_no_call_uses_is_reported_where_it_stands() => VerifyAsync(
        "sqs:SendMessage", "{|DSP0005:sqs:PurgeQueue|}", "{|DSP0005:s3:GetObject|}");

    [Fact]
    public Task Actions_that_calls_use_are_silent() => VerifyAsync("sqs:SendMessage", "SQS:sendmessage");

    private static Task VerifyAsync(params string[] actions) => new AnalyzerTest<UnusedActionAnalyzer>()
        .Using(Sdk.References)
        .WithSource(CallTest.InClass("""void M(IAmazonSQS sqs) => sqs.SendMessageAsync("q", "m");"""))
        .WithPolicy(CallTest.Allowing(actions))
        .RunAsync(TestContext.Current.CancellationToken);
}
