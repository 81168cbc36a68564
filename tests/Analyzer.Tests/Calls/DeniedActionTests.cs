using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Calls;

/// <summary>DSP0002.</summary>
public class DeniedActionTests
{
    private const string AllowAll = """{ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }""";

    [Fact]
    public Task A_deny_on_everything_is_reported() => Create()
        .WithSource(InClass("""
            async Task M(IAmazonS3 s3)
            {
                await s3.GetObjectAsync("b", "k");
                await s3.{|#0:DeleteBucketAsync|}("b");
            }
            """))
        .WithPolicy(Policy(AllowAll + """, { "Effect": "Deny", "Action": "s3:Delete*", "Resource": "*" }"""))
        .Expecting(new DiagnosticResult(Descriptors.DeniedAction)
            .WithLocation(0)
            .WithMessage(
                "'IAmazonS3.DeleteBucketAsync' needs 's3:DeleteBucket', which policy.json denies on every resource in statement 2; "
                + "narrow the Deny or leave out the call"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_deny_of_all_that_is_allowed_is_reported() => Create()
        .WithSource(InClass("""
            Task M(IAmazonS3 s3, string bucket) => s3.{|#0:DeleteBucketAsync|}(bucket);
            """))
        .WithPolicy(Policy("""
            { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::jobs" },
            { "Effect": "Deny", "Action": "s3:Delete*", "Resource": "arn:aws:s3:::jobs*" }
            """))
        .Expecting(new DiagnosticResult(Descriptors.DeniedAction)
            .WithLocation(0)
            .WithMessage(
                "'IAmazonS3.DeleteBucketAsync' needs 's3:DeleteBucket', which policy.json denies on every resource that it allows in "
                + "statement 2; narrow the Deny or leave out the call"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_deny_of_the_constant_resource_of_a_call_is_reported() => Create()
        .WithSource(InClass("""
            async Task M(IAmazonS3 s3, string bucket, string key)
            {
                await s3.{|#0:GetObjectAsync|}("secrets", key);
                await s3.GetObjectAsync("jobs", key);
                await s3.GetObjectAsync(bucket, key);
            }
            """))
        .WithPolicy(Policy(AllowAll + """, { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::secrets/*" }"""))
        .Expecting(new DiagnosticResult(Descriptors.DeniedAction)
            .WithLocation(0)
            .WithMessage(
                "'IAmazonS3.GetObjectAsync' needs 's3:GetObject', which policy.json denies on 'arn:*:s3:::secrets/*' in statement 2; "
                + "narrow the Deny or leave out the call"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("arn:aws:s3:::secrets/a/*")]
    [InlineData("arn:aws:s3:::{bucket}/*")]
    [InlineData("arn:aws:s3:::${aws:PrincipalTag/team}/*")]
    [InlineData("arn:aws:s3:::secret")]
    public Task A_deny_that_may_spare_the_constant_resource_is_silent(string denied) => VerifyAsync(
        Policy(AllowAll + $$""", { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "{{denied}}" }"""),
        """
        Task M(IAmazonS3 s3, string key) => s3.GetObjectAsync("secrets", key);
        """);

    [Theory]
    [InlineData(""" "Resource": "arn:aws:s3:::other/*" """)]
    [InlineData(""" "Resource": "{protectedArn}" """)]
    [InlineData(""" "Resource": "arn:{partition}:s3:::{bucket}" """)]
    [InlineData(""" "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } """)]
    public Task A_narrower_deny_is_silent(string rest) => VerifyAsync(
        Policy(AllowAll + """, { "Effect": "Deny", "Action": "s3:DeleteBucket", """ + rest + "}"),
        """
        Task M(IAmazonS3 s3) => s3.DeleteBucketAsync("b");
        """);
}
