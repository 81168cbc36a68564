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

    [Theory]
    [InlineData(""" "Resource": "arn:aws:s3:::other/*" """)]
    [InlineData(""" "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } """)]
    public Task A_narrower_deny_is_silent(string rest) => VerifyAsync(
        Policy(AllowAll + """, { "Effect": "Deny", "Action": "s3:DeleteBucket", """ + rest + "}"),
        """
        Task M(IAmazonS3 s3) => s3.DeleteBucketAsync("b");
        """);
}
