using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Calls;

/// <summary>DSP0001.</summary>
public class MissingActionTests
{
    [Fact]
    public Task An_action_that_nothing_allows_is_reported() => VerifyAsync(Allowing("s3:PutObject"), """
        Task M(IAmazonS3 s3) => s3.{|DSP0001:DeleteBucketAsync|}("b");
        """);

    [Fact]
    public Task An_allowed_action_is_silent() => VerifyAsync(Allowing("s3:DeleteBucket"), """
        Task M(IAmazonS3 s3) => s3.DeleteBucketAsync("b");
        """);

    [Theory]
    [InlineData("S3:deletebucket")]
    [InlineData("s3:Delete*")]
    [InlineData("s3:DeleteBucke?")]
    [InlineData("*")]
    public Task An_action_allowed_by_case_or_wildcard_is_silent(string action) => VerifyAsync(Allowing(action), """
        Task M(IAmazonS3 s3) => s3.DeleteBucketAsync("b");
        """);

    [Fact]
    public Task The_action_may_have_another_name_than_the_operation() => VerifyAsync(Allowing("s3:ListObjectsV2", "s3:HeadBucket"), """
        async Task M(IAmazonS3 s3)
        {
            await s3.{|DSP0001:ListObjectsV2Async|}(new ListObjectsV2Request { BucketName = "b" });
            await s3.{|DSP0001:HeadBucketAsync|}(new());
        }
        """);

    [Fact]
    public Task The_message_names_call_action_and_file() => Create()
        .WithSource(InClass("""
            Task M(AmazonSQSClient sqs) => sqs.{|#0:SendMessageAsync|}("queue", "text");
            """))
        .WithPolicy(Allowing("s3:GetObject"))
        .Expecting(new DiagnosticResult(Descriptors.MissingAction)
            .WithLocation(0)
            .WithMessage(
                "'AmazonSQSClient.SendMessageAsync' needs 'sqs:SendMessage', which policy.json does not allow; "
                + "add the action to an Allow statement"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task One_call_lacks_several_actions() => Create()
        .WithSource(InClass("""
            Task M(IAmazonKeyManagementService kms) => kms.{|#0:ReEncryptAsync|}(new());
            """))
        .WithPolicy(Allowing("kms:Encrypt"))
        .Expecting(new DiagnosticResult(Descriptors.MissingAction)
            .WithLocation(0)
            .WithArguments("IAmazonKeyManagementService.ReEncryptAsync", "kms:ReEncryptFrom", "policy.json"))
        .Expecting(new DiagnosticResult(Descriptors.MissingAction)
            .WithLocation(0)
            .WithArguments("IAmazonKeyManagementService.ReEncryptAsync", "kms:ReEncryptTo", "policy.json"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task An_operation_that_needs_no_permission_is_silent() => VerifyAsync(Allowing("s3:GetObject"), """
        Task M(IAmazonSecurityTokenService sts) => sts.GetCallerIdentityAsync(new());
        """);

    [Fact]
    public Task An_action_that_only_a_broken_statement_covers_is_silent() => VerifyAsync(
        Policy("""{ "Effect": "Allow", "Action": "s3:*", "Resources": "s3://{bucket_name}" }"""),
        """
        async Task M(IAmazonS3 s3, IAmazonSQS sqs)
        {
            await s3.GetObjectAsync("b", "k");
            await sqs.{|DSP0001:SendMessageAsync|}("queue", "text");
        }
        """);

    [Fact]
    public Task Each_call_of_a_chain_is_reported_on_its_own_line() => VerifyAsync(Allowing("sqs:SendMessage"), """
        Task M(IAmazonS3 s3) => s3
            .{|DSP0001:DeleteBucketAsync|}("b")
            .ContinueWith(_ => s3
                .{|DSP0001:DeleteBucketAsync|}(
                    "b",
                    default));
        """);
}
