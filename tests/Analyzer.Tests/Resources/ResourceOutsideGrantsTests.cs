using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Resources;

/// <summary>DSP0006.</summary>
public class ResourceOutsideGrantsTests
{
    [Fact]
    public Task The_message_names_the_resource_and_the_nearest_grant() => Create()
        .WithSource(InClass("""
            Task M(IAmazonS3 s3, string id) => s3.{|#0:PutObjectAsync|}(new() { BucketName = "job", Key = $"runs/{id}" });
            """))
        .WithPolicy(On("s3:PutObject", "arn:aws:s3:::logs/*\", \"arn:aws:s3:::jobs/runs/*"))
        .Expecting(new DiagnosticResult(Descriptors.ResourceOutsideGrants)
            .WithLocation(0)
            .WithMessage(
                "'IAmazonS3.PutObjectAsync' acts on 'arn:*:s3:::job/runs/*', and policy.json grants 's3:PutObject' on no such resource; "
                + "the nearest is 'arn:aws:s3:::jobs/runs/*'"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Buckets_and_keys() => VerifyAsync(On("s3:*", "arn:aws:s3:::jobs/runs/*\", \"arn:aws:s3:::jobs"), """
        const string Bucket = "jobs";

        async Task M(IAmazonS3 s3, string id, string bucket)
        {
            await s3.GetObjectAsync(Bucket, "runs/1");
            await s3.GetObjectAsync(bucket, "runs/1");
            await s3.GetObjectAsync(bucket, id);
            await s3.GetObjectAsync(Bucket, "runs/" + id);
            await s3.GetObjectAsync(Bucket, id + "/1");
            await s3.{|DSP0006:GetObjectAsync|}(Bucket, "logs/" + id);
            await s3.GetObjectAsync(bucket, $"logs/{id}");
            await s3.{|DSP0006:GetObjectAsync|}("other", "runs/1");
            await s3.GetObjectAsync("arn:aws:s3:eu-west-1:123456789012:accesspoint/a", "runs/1");
            await s3.GetObjectAsync("name-of-a-point-s3alias", "runs/1");
            await s3.ListObjectsV2Async(new() { BucketName = "jobs" });
            await s3.{|DSP0006:ListObjectsV2Async|}(new() { BucketName = "job" });
        }
        """);

    [Fact]
    public Task Placeholders_and_variables_match_anything() =>
        VerifyAsync(On("s3:GetObject", "arn:aws:s3:::{bucket}/${aws:username}/*"), """
        async Task M(IAmazonS3 s3)
        {
            await s3.GetObjectAsync("any", "user/1");
            await s3.{|DSP0006:GetObjectAsync|}("any", "user");
        }
        """);

    [Fact]
    public Task Queues_and_tables() => VerifyAsync(
        Policy("""
            { "Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:*:*:jobs" },
            {
              "Effect": "Allow",
              "Action": "dynamodb:*",
              "Resource": ["arn:aws:dynamodb:*:*:table/jobs", "arn:aws:dynamodb:*:*:table/runs/index/*"]
            }
            """),
        """
        async Task M(IAmazonSQS sqs, IAmazonDynamoDB db)
        {
            await sqs.SendMessageAsync("https://sqs.eu-west-1.amazonaws.com/123456789012/jobs", "m");
            await sqs.{|DSP0006:SendMessageAsync|}("https://sqs.eu-west-1.amazonaws.com/123456789012/job", "m");
            await db.GetItemAsync("jobs", new());
            await db.QueryAsync(new() { TableName = "runs", IndexName = "by-name" });
            await db.{|DSP0006:QueryAsync|}(new() { TableName = "logs" });
            await db.{|DSP0006:GetItemAsync|}("logs", new());
            await db.GetItemAsync("arn:aws:dynamodb:eu-west-1:123456789012:table/jobs", new());
            await db.{|DSP0006:GetItemAsync|}("arn:aws:dynamodb:eu-west-1:123456789012:table/logs", new());
        }
        """);

    [Theory]
    [InlineData("*")]
    [InlineData("arn:aws:s3:::*")]
    [InlineData("arn:*:s3:::*/*")]
    [InlineData("arn:aws:s3:::o*/k?y")]
    public Task A_wide_resource_is_silent(string resource) => VerifyAsync(On("s3:GetObject", resource), """
        Task M(IAmazonS3 s3) => s3.GetObjectAsync("other", "key");
        """);

    [Fact]
    public Task A_grant_in_another_statement_or_policy_is_silent() => Create()
        .WithSource(InClass("""
            Task M(IAmazonS3 s3) =>
                Task.WhenAll(s3.GetObjectAsync("one", "k"), s3.GetObjectAsync("two", "k"), s3.GetObjectAsync("three", "k"));
            """))
        .WithPolicy(Policy("""
            { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::one/*" },
            { "Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::two/*" }
            """))
        .WithPolicy(On("*", "arn:aws:s3:::three/*"), "/src/runner.policy.json")
        .RunAsync(TestContext.Current.CancellationToken);

    private static string On(string action, string resources) =>
        Policy($$"""{ "Effect": "Allow", "Action": "{{action}}", "Resource": ["{{resources}}"] }""");
}
