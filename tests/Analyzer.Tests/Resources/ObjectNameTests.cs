using System.Threading.Tasks;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Resources;

/// <summary>DSP0006 at buckets and objects of S3.</summary>
public class ObjectNameTests
{
    private static readonly string OnRuns = Policy("""
        { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::jobs", "arn:aws:s3:::jobs/runs/*"] }
        """);

    [Fact]
    public Task Other_things_in_a_buckets_place_are_silent() => VerifyAsync(OnRuns, """
        async Task M(IAmazonS3 s3)
        {
            await s3.GetObjectAsync("arn:aws:s3:eu-west-1:123456789012:accesspoint/point", "runs/1");
            await s3.GetObjectAsync("point-s3alias", "logs/1");
            await s3.GetObjectAsync("point--ol-s3", "logs/1");
            await s3.GetObjectAsync("jobs--euw1-az1--xa-s3", "logs/1");
            await s3.GetObjectAsync("s3://job", "logs/1");
            await s3.GetObjectAsync("", "logs/1");
            await s3.{|DSP0006:GetObjectAsync|}("job", "runs/1");
        }
        """);

    [Fact]
    public Task A_slash_before_a_key() => VerifyAsync(OnRuns, """
        async Task M(IAmazonS3 s3)
        {
            await s3.GetObjectAsync("jobs", "/runs/1");
            await s3.{|DSP0006:GetObjectAsync|}("jobs", "/logs/1");
        }
        """);

    [Fact]
    public Task Both_ends_of_a_copy() => VerifyAsync(OnRuns, """
        async Task M(IAmazonS3 s3)
        {
            await s3.CopyObjectAsync("jobs", "runs/1", "jobs", "runs/2");
            await s3.{|DSP0006:CopyObjectAsync|}("jobs", "logs/1", "jobs", "runs/2");
            await s3.{|DSP0006:CopyObjectAsync|}("jobs", "runs/1", "jobs", "logs/2");
        }
        """);

    [Fact]
    public Task Parts_of_a_text() => VerifyAsync(OnRuns, """
        private const string Bucket = "jobs";
        private const string Folder = "logs";
        private static readonly string Logs = Folder + "/";
        private static readonly string Unknown = Environment.MachineName;

        async Task M(IAmazonS3 s3, string id, int number)
        {
            var folder = "logs/" + id;
            var runs = $"runs/{id}";
            var reassigned = "logs/1";
            reassigned = id;
            var written = "logs/1";
            Change(ref written);

            await s3.GetObjectAsync(Bucket, runs);
            await s3.GetObjectAsync(Bucket, reassigned);
            await s3.GetObjectAsync(Bucket, written);
            await s3.GetObjectAsync(Bucket, $"{Unknown}/{number}");
            await s3.GetObjectAsync(Bucket, string.Format("runs/{0}", id));
            await s3.GetObjectAsync(Bucket, id ?? "logs/1");
            await s3.{|DSP0006:GetObjectAsync|}(Bucket, $"{Folder}/{id}");
            await s3.{|DSP0006:GetObjectAsync|}(Bucket, Logs + id);
            await s3.{|DSP0006:GetObjectAsync|}(Bucket, folder);
            await s3.{|DSP0006:GetObjectAsync|}(Bucket, folder + "/x");
            await s3.{|DSP0006:GetObjectAsync|}(Bucket, string.Concat("logs/", id));
            await s3.{|DSP0006:GetObjectAsync|}(Bucket, string.Format("logs/{0:d}/{1}", id, number));
            await s3.{|DSP0006:GetObjectAsync|}(Bucket, $"logs/{number:d8}");
            await s3.{|DSP0006:GetObjectAsync|}(nameof(Bucket), runs);
        }

        static void Change(ref string text) => text = "runs/1";
        """);

    [Fact]
    public Task Libraries_above_the_client() => VerifyAsync(OnRuns, """
        async Task M(Amazon.S3.Transfer.ITransferUtility transfer)
        {
            await transfer.UploadAsync("file", "jobs", "runs/1");
            await transfer.UploadAsync("file", "jobs");
            await transfer.{|DSP0006:{|DSP0006:UploadAsync|}|}("file", "job", "runs/1");
        }
        """);
}
