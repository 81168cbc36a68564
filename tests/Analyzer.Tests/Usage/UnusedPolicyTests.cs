using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Tests.Calls;
using static Dstack.Permissions.Analyzer.Tests.Usage.UnusedTest;

namespace Dstack.Permissions.Analyzer.Tests.Usage;

/// <summary>DSP0005 where there are several policies, and where code names their actions.</summary>
public class UnusedPolicyTests
{
    private const string Runner = "/src/runner.policy.json";

    /// <summary>The generated code of policy.json and of runner.policy.json, as far as an analyzer looks at it.</summary>
    private const string Generated = """
        public sealed class Policy
        {
            public static string Create() => "";

            public static class Actions
            {
                public static string[] All { get; } = [];
                public static class Sqs
                {
                    public static string[] All { get; } = [];
                    public static string PurgeQueue { get; } = "";
                }
                public static class S3
                {
                    public static string GetObject { get; } = "";
                }
            }

            public static class ActionNames
            {
                public static class Sqs
                {
                    public const string PurgeQueue = "sqs:PurgeQueue";
                }
                public static class S3
                {
                    public const string GetObject = "s3:GetObject";
                }
            }
        }

        public sealed class RunnerPolicy
        {
            public static string Create() => "";
            public static string Builder() => "";
        }
        """;

    [Fact]
    public Task A_policy_is_judged_by_the_calls_that_run_under_it() => WithMembers("""
            [Dstack.Permissions.PermissionPolicy("policy")]
            void M(IAmazonSQS sqs) => sqs.SendMessageAsync("q", "m");

            [Dstack.Permissions.PermissionPolicy("runner")]
            void N(IAmazonSQS sqs) => sqs.DeleteQueueAsync("q");
            """)
        .WithPolicy(CallTest.Allowing("sqs:SendMessage", "{|DSP0005:sqs:DeleteQueue|}"))
        .WithPolicy(CallTest.Allowing("{|DSP0005:sqs:SendMessage|}", "sqs:DeleteQueue"), Runner)
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_call_that_may_run_under_any_policy_uses_all_of_them() => WithMembers(Send)
        .WithPolicy(CallTest.Allowing("sqs:SendMessage"))
        .WithPolicy(CallTest.Allowing("sqs:SendMessage", "{|DSP0005:sqs:DeleteQueue|}"), Runner)
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_policy_that_no_call_runs_under_is_silent() => WithMembers(
            """[Dstack.Permissions.PermissionPolicy("policy")] """ + Send)
        .WithPolicy(CallTest.Allowing("{|DSP0005:sqs:DeleteQueue|}"))
        .WithPolicy(CallTest.Allowing("sqs:DeleteQueue"), Runner)
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("RunnerPolicy.Create()")]
    [InlineData("RunnerPolicy.Builder()")]
    public Task A_policy_that_is_handed_out_is_for_somebody_else(string making) => WithMembers(Send + $"string M() => {making};")
        .WithSource(Generated)
        .WithPolicy(CallTest.Allowing("{|DSP0005:sqs:DeleteQueue|}"))
        .WithPolicy(CallTest.Allowing("sqs:DeleteQueue"), Runner)
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_policy_that_is_handed_out_and_that_code_is_said_to_run_under_is_judged() => WithMembers(
            """string M() => RunnerPolicy.Create(); [Dstack.Permissions.PermissionPolicy("runner")] """ + Send)
        .WithSource(Generated)
        .WithPolicy(CallTest.Allowing("{|DSP0005:sqs:DeleteQueue|}"), Runner)
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("_ = Policy.Actions.Sqs.PurgeQueue;")]
    [InlineData("_ = Policy.ActionNames.Sqs.PurgeQueue;")]
    [InlineData("_ = Policy.Actions.Sqs.All;")]
    public Task An_action_that_code_names_is_used(string naming) => WithMembers(Send + $"void M() {{ {naming} }}")
        .WithSource(Generated)
        .WithPolicy(CallTest.Allowing("sqs:PurgeQueue", "{|DSP0005:s3:GetObject|}"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task All_actions_may_be_named_at_once() => WithMembers(Send + "void M() { _ = Policy.Actions.All; }")
        .WithSource(Generated)
        .WithPolicy(CallTest.Allowing("sqs:PurgeQueue", "s3:GetObject"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_class_of_another_name_names_nothing() => WithMembers(Send + "void M() { _ = Other.Actions.Sqs.PurgeQueue; }")
        .WithSource(Generated.Replace("class Policy", "class Other"))
        .WithPolicy(CallTest.Allowing("{|DSP0005:sqs:PurgeQueue|}"))
        .RunAsync(TestContext.Current.CancellationToken);
}
