using System.Threading.Tasks;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Calls;

/// <summary>
/// What the SDK's own high-level APIs need by what they are given; every overload of them is called in another test program.
/// </summary>
public class HighLevelApiTests
{
    private const string Context = "Amazon.DynamoDBv2.DataModel.DynamoDBContext";

    [Fact]
    public Task A_context_fetches_the_metadata_of_its_tables() => VerifyAsync(Allowing("dynamodb:GetItem"), $$"""
        object M(IAmazonDynamoDB db) => new {|DSP0001:{{Context}}|}(db);
        object N(IAmazonDynamoDB db) =>
            new {|DSP0001:{{Context}}|}(db, new Amazon.DynamoDBv2.DataModel.DynamoDBContextConfig { ConsistentRead = true });
        """);

    [Fact]
    public Task A_context_that_does_not_or_whose_setting_is_not_seen_is_silent() => VerifyAsync(Allowing("dynamodb:GetItem"), $$"""
        object M(IAmazonDynamoDB db) =>
            new {{Context}}(db, new Amazon.DynamoDBv2.DataModel.DynamoDBContextConfig { DisableFetchingTableMetadata = true });
        object N(IAmazonDynamoDB db, Amazon.DynamoDBv2.DataModel.DynamoDBContextConfig config) => new {{Context}}(db, config);
        object O(IAmazonDynamoDB db) => new Amazon.DynamoDBv2.DataModel.DynamoDBContextBuilder().WithDynamoDBClient(() => db).Build();
        """);

    [Fact]
    public Task A_context_that_is_told_of_its_tables_is_silent() => VerifyAsync(Allowing("dynamodb:GetItem"), $$"""
        object M(IAmazonDynamoDB db, Amazon.DynamoDBv2.DocumentModel.Table table)
        {
            var context = new {{Context}}(db);
            context.RegisterTableDefinition(table);
            return context;
        }
        """);

    [Fact]
    public Task Parts_of_a_transaction() => VerifyAsync(Allowing("dynamodb:PutItem", "dynamodb:UpdateItem"), """
        void M(Amazon.DynamoDBv2.DocumentModel.IDocumentTransactWrite write, Amazon.DynamoDBv2.DocumentModel.Document document)
        {
            write.AddDocumentToPut(document);
            write.AddDocumentToUpdate(document);
            write.{|DSP0001:AddItemToDelete|}(document);
            write.{|DSP0001:AddItemToConditionCheck|}(document, (Amazon.DynamoDBv2.DocumentModel.Expression)null);
        }
        """);

    [Fact]
    public Task Credentials_of_another_role() => VerifyAsync(Allowing("s3:GetObject"), """
        object M(Amazon.Runtime.AWSCredentials own) => new {|DSP0001:Amazon.Runtime.AssumeRoleAWSCredentials|}(own, "role", "session");
        object N() => new Amazon.Runtime.BasicAWSCredentials("key", "secret");
        """);

    [Fact]
    public Task What_an_upload_sets() => VerifyAsync(Allowing("s3:PutObject", "s3:AbortMultipartUpload"), """
        async Task M(Amazon.S3.Transfer.ITransferUtility transfer)
        {
            await transfer.UploadAsync(new Amazon.S3.Transfer.TransferUtilityUploadRequest { BucketName = "b", Key = "k" });
            await transfer.UploadAsync(new Amazon.S3.Transfer.TransferUtilityUploadRequest
            {
                BucketName = "b",
                {|DSP0004:CannedACL|} = S3CannedACL.PublicRead,
                {|DSP0004:TagSet|} = new List<Tag> { new Tag() },
            });
        }
        """);

    [Fact]
    public Task A_version_that_is_downloaded() => VerifyAsync(Allowing("s3:GetObject"), """
        async Task M(Amazon.S3.Transfer.ITransferUtility transfer)
        {
            await transfer.DownloadAsync(new Amazon.S3.Transfer.TransferUtilityDownloadRequest { BucketName = "b", Key = "k" });
            await transfer.DownloadAsync(
                new Amazon.S3.Transfer.TransferUtilityDownloadRequest { BucketName = "b", {|DSP0004:VersionId|} = "1" });
        }
        """);

    [Fact]
    public Task A_bucket_outside_the_grants() => VerifyAsync(
        Policy("""{ "Effect": "Allow", "Action": ["s3:PutObject", "s3:AbortMultipartUpload"], "Resource": "arn:aws:s3:::mine/*" }"""), """
        async Task M(Amazon.S3.Transfer.ITransferUtility transfer)
        {
            await transfer.UploadAsync("file", "mine", "key");
            await transfer.{|DSP0006:{|DSP0006:UploadAsync|}|}("file", "other", "key");
        }
        """);
}
