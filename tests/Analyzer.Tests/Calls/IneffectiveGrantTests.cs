using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Calls;

/// <summary>DSP0003.</summary>
public class IneffectiveGrantTests
{
    [Fact]
    public Task An_object_action_on_a_bucket_is_reported_with_the_form_it_needs() => Create()
        .WithSource(InClass("""
            Task M(IAmazonSQS sqs) => sqs.{|#0:SendMessageAsync|}("queue", "text");
            """))
        .WithPolicy(Policy("""{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sns:*:*:topic" }"""))
        .Expecting(new DiagnosticResult(Descriptors.IneffectiveGrant)
            .WithLocation(0)
            .WithMessage(
                "'IAmazonSQS.SendMessageAsync' needs 'sqs:SendMessage', which policy.json lists in statement 1 on no resource that it "
                + "acts on; list 'arn:${Partition}:sqs:${Region}:${Account}:${QueueName}' as its resource"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task An_action_without_resource_types_on_an_arn_is_reported() => Create()
        .WithSource(InClass("""
            Task M(IAmazonEC2 ec2) => ec2.{|#0:DescribeImagesAsync|}(new());
            """))
        .WithPolicy(Policy("""{ "Effect": "Allow", "Action": "ec2:DescribeImages", "Resource": "arn:aws:ec2:*:*:image/*" }"""))
        .Expecting(new DiagnosticResult(Descriptors.IneffectiveGrant)
            .WithLocation(0)
            .WithArguments(
                "IAmazonEC2.DescribeImagesAsync", "ec2:DescribeImages", "policy.json", "1",
                "on no resource that it acts on; list '*' as its resource"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("arn:aws:s3:::b", "DSP0003")]
    [InlineData("arn:aws:s3:::b/*", null)]
    [InlineData("arn:aws:s3:::{bucket}/*", null)]
    [InlineData("*", null)]
    public Task A_fitting_resource_is_silent(string resource, string? id) => VerifyAsync(
        Policy($$"""{ "Effect": "Allow", "Action": "s3:PutObject", "Resource": "{{resource}}" }"""),
        $$"""
        Task M(IAmazonS3 s3) => s3.{{(id is null ? "PutObjectAsync" : $"{{|{id}:PutObjectAsync|}}")}}(new());
        """);

    [Fact]
    public Task A_grant_elsewhere_in_the_policy_is_silent() => VerifyAsync(
        Policy("""
            { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b" },
            { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::b/*" }
            """),
        """
        Task M(IAmazonS3 s3) => s3.PutObjectAsync(new());
        """);
}
