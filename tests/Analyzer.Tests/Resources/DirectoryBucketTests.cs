using System.Threading.Tasks;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Resources;

/// <summary>Buckets of S3 Express One Zone, whose names say that they are: no action of <c>s3:</c> is asked for.</summary>
public class DirectoryBucketTests
{
    private const string Calls = """
        async Task M(IAmazonS3 s3, string name)
        {
            await s3.GetObjectAsync("jobs--euw1-az1--x-s3", "1");
            await s3.PutObjectAsync(new() { BucketName = "jobs--euw1-az1--x-s3", Key = name });
            await s3.ListObjectsV2Async(new() { BucketName = "jobs--euw1-az1--x-s3" });
            await s3.DeleteObjectsAsync(new() { BucketName = "jobs--euw1-az1--x-s3" });
            await s3.HeadBucketAsync(new() { BucketName = $"{name}--x-s3" });
        }
        """;

    [Theory]
    [InlineData("*")]
    [InlineData("arn:aws:s3express:*:*:bucket/jobs--euw1-az1--x-s3")]
    [InlineData("arn:aws:s3express:eu-west-1:123456789012:bucket/*")]
    public Task A_session_is_enough_for_objects(string resource) => VerifyAsync(On("s3express:CreateSession", resource), Calls);

    [Theory]
    [InlineData("s3:*", "*")]
    [InlineData("s3:*", "arn:aws:s3:::jobs--euw1-az1--x-s3\", \"arn:aws:s3:::jobs--euw1-az1--x-s3/*")]
    [InlineData("s3express:GetBucketPolicy", "*")]
    public Task Nothing_else_is(string action, string resource) => VerifyAsync(On(action, resource), Calls.Replace("s3.G", "s3.{|DSP0001:G")
        .Replace("s3.P", "s3.{|DSP0001:P").Replace("s3.L", "s3.{|DSP0001:L")
        .Replace("s3.D", "s3.{|DSP0001:D").Replace("s3.H", "s3.{|DSP0001:H")
        .Replace("Async(", "Async|}("));

    [Fact]
    public Task Another_directory_bucket() =>
        VerifyAsync(On("s3express:CreateSession", "arn:aws:s3express:*:*:bucket/jobs--euw1-az1--x-s3"), """
        async Task M(IAmazonS3 s3, string name)
        {
            await s3.GetObjectAsync($"{name}--euw1-az1--x-s3", "1");
            await s3.{|DSP0006:GetObjectAsync|}("runs--euw1-az1--x-s3", "1");
            await s3.{|DSP0006:GetObjectAsync|}($"{name}--use1-az4--x-s3", "1");
        }
        """);

    [Fact]
    public Task The_bucket_itself_has_actions_of_its_own() => VerifyAsync(On("s3express:DeleteBucket", "*"), """
        async Task M(IAmazonS3 s3)
        {
            await s3.DeleteBucketAsync("jobs--euw1-az1--x-s3");
            await s3.{|DSP0001:PutBucketPolicyAsync|}("jobs--euw1-az1--x-s3", "{}");
        }
        """);

    [Fact]
    public Task A_copy_from_one_kind_to_the_other() => VerifyAsync(
        Policy("""
            { "Effect": "Allow", "Action": "s3express:CreateSession", "Resource": "*" },
            { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::jobs/*" }
            """),
        """
        async Task M(IAmazonS3 s3)
        {
            await s3.CopyObjectAsync("jobs", "1", "jobs--euw1-az1--x-s3", "1");
            await s3.{|DSP0006:CopyObjectAsync|}("runs", "1", "jobs--euw1-az1--x-s3", "1");
            await s3.{|DSP0001:CopyObjectAsync|}("jobs--euw1-az1--x-s3", "1", "jobs", "1");
        }
        """);

    [Fact]
    public Task A_bucket_that_is_not_seen_is_like_any_other() => VerifyAsync(On("s3:GetObject", "*"), """
        async Task M(IAmazonS3 s3, string bucket)
        {
            await s3.GetObjectAsync(bucket, "1");
            await s3.GetObjectAsync("jobs--xa-s3", "1");
            await s3.GetObjectAsync("jobs--x-s3-old", "1");
            await s3.{|DSP0001:PutObjectAsync|}(new() { BucketName = bucket, Key = "1" });
        }
        """);

    [Fact]
    public Task Libraries_above_the_client() =>
        VerifyAsync(On("s3express:CreateSession", "arn:aws:s3express:*:*:bucket/jobs--euw1-az1--x-s3"), """
        async Task M(Amazon.S3.Transfer.ITransferUtility transfer)
        {
            await transfer.UploadAsync("file", "jobs--euw1-az1--x-s3", "1");
            await transfer.{|DSP0006:UploadAsync|}("file", "runs--euw1-az1--x-s3", "1");
        }
        """);

    private static string On(string action, string resources) =>
        Policy($$"""{ "Effect": "Allow", "Action": "{{action}}", "Resource": ["{{resources}}"] }""");
}
