using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Tests.Calls;
using Dstack.Permissions.Iam.Catalog;
using static Dstack.Permissions.Analyzer.Tests.Usage.UnusedTest;

namespace Dstack.Permissions.Analyzer.Tests.Usage;

/// <summary>DSP0005 at wildcards.</summary>
public class UnusedWildcardTests
{
    private static readonly int QueueActions = IamCatalog.Default.FindService("sqs")!.Actions.Count;

    [Fact]
    public Task A_wildcard_of_which_nothing_is_called_is_reported() =>
        VerifyAsync(Send, "sqs:SendMessage", "{|DSP0005:sqs:List*|}", "{|DSP0005:s3:*|}", "{|DSP0005:s3:Get?bject|}");

    [Fact]
    public Task A_wildcard_of_which_something_is_called_is_told_to_editors_only() => WithMembers(Send)
        .WithPolicy(CallTest.Allowing("{|#0:sqs:*|}"))
        .Expecting(Hidden(
            0, "sqs:*", "policy.json", $"{QueueActions - 1} of its {QueueActions} actions",
            "name those that are or may be in use: 'sqs:SendMessage'"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_wildcard_of_which_all_is_called_is_silent() => VerifyAsync(Send, "sqs:SendMess*", "sqs:S?ndMessage");

    [Fact]
    public async Task The_actions_in_use_are_a_property_that_a_fix_can_read()
    {
        var found = await UnusedDiagnostics.FindAsync(
            CallTest.InClass(Send + """
            void M(IAmazonSQS sqs) => sqs.ReceiveMessageAsync("q");
            """),
            CallTest.Allowing("sqs:*", "sqs:PurgeQueue", "logs:*"));

        Assert.Collection(
            found,
            part =>
            {
                Assert.Equal("sqs:*", part.Properties[DiagnosticProperties.Action]);
                Assert.Equal("/src/policy.json", part.Properties[DiagnosticProperties.Policies]);
                Assert.Equal("sqs:ReceiveMessage|sqs:SendMessage", part.Properties[DiagnosticProperties.Used]);
            },
            whole => Assert.Equal("", whole.Properties[DiagnosticProperties.Used]),
            unseen => Assert.Equal(
                "logs:CreateLogGroup|logs:CreateLogStream|logs:PutLogEvents", unseen.Properties[DiagnosticProperties.Used]));
    }

    [Fact]
    public Task A_placeholder_in_an_action_is_silent() => VerifyAsync(Send, "sqs:{operation}", "{service}:*");

    [Fact]
    public Task A_wildcard_over_services_is_left_to_its_own_rule() => VerifyAsync(Send, "*", "s*:*", "*:Get*");
}
