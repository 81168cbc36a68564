using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.Iam.Tests.Catalog;

public class MemberNameTests
{
    [Theory]
    [InlineData("IAmazonS3", "PutObject", "Bucket", "BucketName")]
    [InlineData("IAmazonS3", "CopyObject", "Bucket", "DestinationBucket")]
    [InlineData("IAmazonS3", "DeleteObjects", "Delete.Objects[].VersionId", "Objects[].VersionId")]
    [InlineData("IAmazonS3", "PutBucketReplication", "ReplicationConfiguration.Role", "Configuration.Role")]
    [InlineData("IAmazonS3", "GetObject", "VersionId", "VersionId")]
    [InlineData("IAmazonCloudWatchLogs", "PutLogEvents", "logGroupName", "LogGroupName")]
    [InlineData("IAmazonBatch", "CreateComputeEnvironment", "computeResources.spotIamFleetRole", "ComputeResources.SpotIamFleetRole")]
    [InlineData("IAmazonSQS", "SendMessage", "Bucket", "Bucket")]
    public void A_members_path_in_dotnet(string client, string operation, string path, string expected) =>
        Assert.Equal(expected, IamCatalog.Default.Sdk.FindClient(client)!.MemberName(operation, path));
}
