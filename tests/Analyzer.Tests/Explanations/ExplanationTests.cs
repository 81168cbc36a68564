using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Iam.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Explanations;

/// <summary>What DSP0001 to DSP0006 say of where a need comes from and which statements come nearest to it.</summary>
public class ExplanationTests
{
    private const string Explain = "dstack_permissions.explain = true";

    private static readonly string Date = IamCatalog.Default.Date;

    [Fact]
    public Task Missing_action() => VerifyAsync(
        """
        Task M(IAmazonS3 s3) => s3.{|#0:DeleteBucketAsync|}("b");
        """,
        """
        { "Sid": "Read", "Effect": "Allow", "Action": ["s3:Get*", "s3:DeleteObject"], "Resource": "*" }
        """,
        Descriptors.MissingAction,
        "'IAmazonS3.DeleteBucketAsync' needs 's3:DeleteBucket', which policy.json does not allow; add the action to an Allow statement",
        $"S3/DeleteBucket needs it (catalog of {Date}, source 'map'). "
            + "Nearest: policy.json(3) statement 1 ('Read') allows 's3:DeleteObject', which does not cover it");

    [Fact]
    public Task Missing_action_that_nothing_comes_near() => VerifyAsync(
        """
        Task M(IAmazonS3 s3) => s3.{|#0:DeleteBucketAsync|}("b");
        """,
        """{ "Effect": "Allow", "Action": "sqs:*", "Resource": "*" }""",
        Descriptors.MissingAction,
        "'IAmazonS3.DeleteBucketAsync' needs 's3:DeleteBucket', which policy.json does not allow; add the action to an Allow statement",
        $"S3/DeleteBucket needs it (catalog of {Date}, source 'map'). No statement of policy.json comes near");

    [Fact]
    public Task Missing_action_that_a_member_decides() => VerifyAsync(
        """
        Task M(IAmazonS3 s3, GetObjectRequest request) => s3.{|#0:GetObjectAsync|}(request);
        """,
        """{ "Effect": "Allow", "NotAction": "s3:*", "Resource": "*" }""",
        Descriptors.MissingAction,
        "'IAmazonS3.GetObjectAsync' needs 's3:GetObject', which policy.json does not allow; add the action to an Allow statement",
        "S3/GetObject needs it as it is not seen whether 'VersionId' is set, and no policy allows the action that this would need either "
            + $"(catalog of {Date}, source 'curated'). Nearest: policy.json(3) statement 1 allows every action but 's3:*'");

    [Fact]
    public Task Denied_action() => VerifyAsync(
        """
        Task M(IAmazonS3 s3) => s3.{|#0:DeleteBucketAsync|}("b");
        """,
        """
        { "Effect": "Allow", "Action": "*", "Resource": "*" }, { "Effect": "Deny", "Action": "s3:Delete*", "Resource": "*" }
        """,
        Descriptors.DeniedAction,
        "'IAmazonS3.DeleteBucketAsync' needs 's3:DeleteBucket', which policy.json denies on every resource in statement 2; narrow the "
            + "Deny or leave out the call",
        $"S3/DeleteBucket needs it (catalog of {Date}, source 'map'). "
            + "Nearest: policy.json(3) statement 2 denies it by 's3:Delete*' on every resource");

    [Fact]
    public Task Ineffective_grant() => VerifyAsync(
        """
        Task M(IAmazonS3 s3) => s3.{|#0:ListBucketsAsync|}();
        """,
        """{ "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "arn:aws:s3:::b" }""",
        Descriptors.IneffectiveGrant,
        "'IAmazonS3.ListBucketsAsync' needs 's3:ListAllMyBuckets', which policy.json lists in statement 1 on no resource that it acts "
            + "on; list '*' as its resource",
        $"S3/ListBuckets needs it (catalog of {Date}, source 'map'). "
            + "Nearest: policy.json(3) statement 1 allows it by 's3:ListAllMyBuckets' on 'arn:aws:s3:::b'; it acts on '*'");

    [Fact]
    public Task Action_of_a_member() => VerifyAsync(
        """
        Task M(IAmazonS3 s3) => s3.PutObjectAsync(new() { {|#0:CannedACL|} = S3CannedACL.PublicRead });
        """,
        """{ "Effect": "Allow", "Action": "s3:PutObject", "Resource": "*" }""",
        Descriptors.MissingActionOfMember,
        "'IAmazonS3.PutObjectAsync' with 'CannedACL' set needs 's3:PutObjectAcl' as well, which policy.json does not allow; add the "
            + "action to an Allow statement",
        $"S3/PutObject needs it as 'CannedACL' is set (catalog of {Date}, source 'curated'). "
            + "Nearest: policy.json(3) statement 1 allows 's3:PutObject', which does not cover it");

    [Fact]
    public Task Action_on_a_key() => VerifyAsync(
        """
        Task M(IAmazonS3 s3) => s3.PutObjectAsync(new() { {|#0:ServerSideEncryptionKeyManagementServiceKeyId|} = "alias/jobs" });
        """,
        """{ "Effect": "Allow", "Action": ["s3:PutObject", "kms:Decrypt"], "Resource": "*" }""",
        Descriptors.MissingActionOfMember,
        "'IAmazonS3.PutObjectAsync' with 'ServerSideEncryptionKeyManagementServiceKeyId' set needs 'kms:GenerateDataKey' as well, which "
            + "policy.json does not allow; add the action to an Allow statement",
        "S3/PutObject needs it as 'ServerSideEncryptionKeyManagementServiceKeyId' names a key "
            + $"(catalog of {Date}, source 'forward-access'). Nearest: policy.json(3) statement 1 allows 'kms:Decrypt', which does not "
            + "cover it");

    [Fact]
    public Task Resource_outside_grants() => VerifyAsync(
        """
        Task M(IAmazonS3 s3) => s3.{|#0:DeleteBucketAsync|}("job");
        """,
        """
        { "Effect": "Allow", "Action": "s3:DeleteBucket", "Resource": ["arn:aws:s3:::logs", "arn:aws:s3:::jobs"] }
        """,
        Descriptors.ResourceOutsideGrants,
        "'IAmazonS3.DeleteBucketAsync' acts on 'arn:*:s3:::job', and policy.json grants 's3:DeleteBucket' on no such resource; the "
            + "nearest is 'arn:aws:s3:::jobs'",
        $"S3/DeleteBucket needs it on what 'BucketName' names (catalog of {Date}, source 'map'). "
            + "Nearest: policy.json(3) statement 1 allows it on 'arn:aws:s3:::logs', 'arn:aws:s3:::jobs'");

    [Fact]
    public async Task Unused_action()
    {
        const string Message =
            "'s3:DeleteBucket' is allowed in policy.json, and no call of the project uses it; remove it if nothing else needs it";
        var explanation = $"Statement 1 allows it; calls of S3/DeleteBucket would use it, and none is seen (catalog of {Date})";
        foreach (var isExplained in new[] { false, true })
        {
            var test = new AnalyzerTest<UnusedActionAnalyzer>()
                .Using(Sdk.References)
                .WithSource(InClass("""void M(IAmazonSQS sqs) => sqs.SendMessageAsync("q", "m");"""))
                .WithPolicy(Policy("""{ "Effect": "Allow", "Action": ["sqs:SendMessage", "{|#0:s3:DeleteBucket|}"], "Resource": "*" }"""))
                .WithConfig(isExplained ? [Explain] : [])
                .Expecting(new DiagnosticResult(Descriptors.UnusedAction)
                    .WithLocation(0)
                    .WithMessage(isExplained ? $"{Message}. {explanation}" : Message));
            test.DiagnosticVerifier = (diagnostic, _, verifier) =>
                verifier.Equal(explanation, diagnostic.Properties[DiagnosticProperties.Explanation]);
            await test.RunAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public Task Properties_are_for_machines()
    {
        var test = Create()
            .WithSource(InClass("Task M(IAmazonS3 s3) => s3.PutObjectAsync(new() { {|#0:TagSet|} = [new()] });"))
            .WithPolicy(Policy("""
                { "Effect": "Allow", "Action": "s3:PutObject*", "Resource": "arn:aws:s3:::b/*" },
                { "Effect": "Deny", "Action": "s3:*Tagging", "Resource": "*" }
                """))
            .Expecting(new DiagnosticResult(Descriptors.MissingActionOfMember).WithLocation(0).WithArguments(
                "IAmazonS3.PutObjectAsync",
                "TagSet",
                "s3:PutObjectTagging",
                "which policy.json denies on every resource in statement 2; narrow the Deny"));
        test.DiagnosticVerifier = (diagnostic, _, verifier) =>
        {
            verifier.Equal("curated", diagnostic.Properties[DiagnosticProperties.Source]);
            verifier.Equal(Date, diagnostic.Properties[DiagnosticProperties.Catalog]);
            verifier.Equal("Tagging Exists", diagnostic.Properties[DiagnosticProperties.When]);
            verifier.Equal("/src/policy.json:2", diagnostic.Properties[DiagnosticProperties.Nearest]);
            var near = diagnostic.AdditionalLocations.Single();
            verifier.Equal(LocationKind.ExternalFile, near.Kind);
            verifier.Equal(("/src/policy.json", 3), (near.GetLineSpan().Path, near.GetLineSpan().StartLinePosition.Line));
        };
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static async Task VerifyAsync(
        string members, string statements, DiagnosticDescriptor descriptor, string message, string explanation)
    {
        await Test(message).RunAsync(TestContext.Current.CancellationToken);
        await Test($"{message}. {explanation}").WithConfig(Explain).RunAsync(TestContext.Current.CancellationToken);

        AnalyzerTest<Analyzer.CallAnalyzer> Test(string expected)
        {
            var test = Create()
                .WithSource(InClass(members))
                .WithPolicy(Policy(statements))
                .Expecting(new DiagnosticResult(descriptor).WithLocation(0).WithMessage(expected));
            test.DiagnosticVerifier = (diagnostic, _, verifier) =>
            {
                verifier.Equal(explanation, diagnostic.Properties[DiagnosticProperties.Explanation]);
                verifier.Equal(descriptor.DefaultSeverity, diagnostic.Severity);
                verifier.Equal(descriptor.HelpLinkUri, diagnostic.Descriptor.HelpLinkUri);
            };
            return test;
        }
    }
}
