using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Calls;

/// <summary>A project with several policy files: a call may be allowed by any of them.</summary>
public class SeveralPoliciesTests
{
    private const string Runner = "/src/runner.policy.json";

    private static readonly string Calls = InClass("""
        async Task M(IAmazonSQS sqs)
        {
            await sqs.SendMessageAsync("q", "m");
            await sqs.DeleteQueueAsync("q");
        }
        """);

    [Fact]
    public Task Each_call_is_allowed_by_one_of_them() => Create()
        .WithSource(Calls)
        .WithPolicy(Allowing("sqs:SendMessage"))
        .WithPolicy(Allowing("sqs:DeleteQueue"), Runner)
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_message_names_both() => Create()
        .WithSource(Calls.Replace("DeleteQueueAsync", "{|#0:DeleteQueueAsync|}"))
        .WithPolicy(Allowing("sqs:SendMessage"))
        .WithPolicy(Allowing("sqs:ReceiveMessage"), Runner)
        .Expecting(new DiagnosticResult(Descriptors.MissingAction)
            .WithLocation(0)
            .WithArguments("IAmazonSQS.DeleteQueueAsync", "sqs:DeleteQueue", "policy.json or runner.policy.json"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_policy_that_comes_nearest_is_named() => Create()
        .WithSource(Calls.Replace("DeleteQueueAsync", "{|#0:DeleteQueueAsync|}"))
        .WithPolicy(Allowing("sqs:SendMessage"))
        .WithPolicy(Policy("""{ "Effect": "Allow", "Action": "sqs:DeleteQueue", "Resource": "arn:aws:s3:::b" }"""), Runner)
        .Expecting(new DiagnosticResult(Descriptors.IneffectiveGrant)
            .WithLocation(0)
            .WithArguments(
                "IAmazonSQS.DeleteQueueAsync",
                "sqs:DeleteQueue",
                "runner.policy.json",
                "1",
                "on no resource that it acts on; list 'arn:${Partition}:sqs:${Region}:${Account}:${QueueName}' as its resource"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_deny_in_one_leaves_the_grant_of_the_other() => Create()
        .WithSource(Calls)
        .WithPolicy(Policy("""{ "Effect": "Deny", "Action": "*", "Resource": "*" }"""))
        .WithPolicy(Allowing("sqs:*"), Runner)
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_file_that_is_not_json_may_allow_anything() => Create()
        .WithSource(Calls)
        .WithPolicy(Allowing("sqs:SendMessage"))
        .WithPolicy("{", Runner)
        .RunAsync(TestContext.Current.CancellationToken);
}
