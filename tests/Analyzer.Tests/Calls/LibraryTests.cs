using System.Threading.Tasks;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Calls;

/// <summary>The SDK's own libraries above its clients.</summary>
public class LibraryTests
{
    private static readonly string Put = Allowing("s3:PutObject", "s3:AbortMultipartUpload", "dynamodb:PutItem");

    [Fact]
    public Task Transfer_utility() => VerifyAsync(Put, """
        async Task M(Amazon.S3.Transfer.TransferUtility transfer, Amazon.S3.Transfer.ITransferUtility other)
        {
            await transfer.UploadAsync("file", "bucket");
            await transfer.{|DSP0001:DownloadAsync|}("file", "bucket", "key");
            await other.{|DSP0001:AbortMultipartUploadsAsync|}("bucket", DateTime.UtcNow);
        }
        """);

    [Fact]
    public Task Core_interface() => VerifyAsync(Put, """
        async Task M(IAmazonS3 s3)
        {
            await s3.UploadObjectFromFilePathAsync("b", "k", "file", null);
            await s3.{|DSP0001:GetAllObjectKeysAsync|}("b", "", null);
        }
        """);

    [Fact]
    public Task Static_helpers() => VerifyAsync(Put, """
        Task M(IAmazonS3 s3) => Amazon.S3.Util.AmazonS3Util.{|DSP0001:DoesS3BucketExistV2Async|}(s3, "b");
        bool N() => Amazon.S3.Util.AmazonS3Util.ValidateV2Bucket("b");
        """);

    [Fact]
    public Task Object_mapper() => VerifyAsync(Put, """
        async Task M(Amazon.DynamoDBv2.DataModel.IDynamoDBContext db, Program thing)
        {
            var query = db.{|DSP0001:QueryAsync|}<Program>("hash");
            await query.GetRemainingAsync();
            await db.{|DSP0001:LoadAsync|}<Program>("hash");
        }
        """);
}
