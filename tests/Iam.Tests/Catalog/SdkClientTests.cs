using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;

namespace Dstack.Permissions.Iam.Tests.Catalog;

public class SdkClientTests
{
    [Theory]
    [InlineData("IAmazonS3", "GetObjectAsync", "GetObjectRequest", true, "GetObject")]
    [InlineData("AmazonS3Client", "GetObject", null, false, "GetObject")]
    [InlineData("IAmazonS3", "PutBucketAsync", "PutBucketRequest", true, "CreateBucket")]
    [InlineData("IAmazonS3", "GetObjectMetadataAsync", null, true, "HeadObject")]
    [InlineData("IAmazonS3", "ListVersionsAsync", "ListVersionsRequest", true, "ListObjectVersions")]
    [InlineData("IAmazonS3", "CopyPart", "CopyPartRequest", false, "UploadPartCopy")]
    [InlineData("IAmazonLambda", "Invoke", "InvokeRequest", false, "Invoke")]
    [InlineData("IAmazonLambda", "InvokeAsync", "InvokeRequest", true, "Invoke")]
    [InlineData("IAmazonLambda", "InvokeAsync", "InvokeAsyncRequest", false, "InvokeAsync")]
    [InlineData("IAmazonLambda", "InvokeAsyncAsync", "InvokeAsyncRequest", true, "InvokeAsync")]
    [InlineData("IAmazonSageMakerRuntime", "InvokeEndpointAsync", "InvokeEndpointRequest", true, "InvokeEndpoint")]
    [InlineData("IAmazonSageMakerRuntime", "InvokeEndpointAsync", "InvokeEndpointAsyncRequest", false, "InvokeEndpointAsync")]
    [InlineData("IAmazonSageMakerRuntime", "InvokeEndpointAsyncAsync", "InvokeEndpointAsyncRequest", true, "InvokeEndpointAsync")]
    [InlineData("IAmazonEC2", "DryRun", "RunInstancesRequest", false, "RunInstances")]
    [InlineData("IAmazonSQS", "AuthorizeS3ToSendMessageAsync", null, true, "GetQueueAttributes SetQueueAttributes")]
    [InlineData("IAmazonSimpleNotificationService", "SubscribeQueueAsync", null, true, "GetQueueAttributes Subscribe SetQueueAttributes")]
    public void A_method_calls_its_operations(string type, string method, string? request, bool returnsTask, string expected)
    {
        var call = Client(type).Resolve(method, request, returnsTask);
        Assert.Equal(SdkCallKind.Call, call.Kind);
        Assert.Equal(expected, string.Join(' ', call.Operations.Select(operation => operation.Name)));
    }

    [Theory]
    [InlineData("IAmazonS3", "Dispose", false)]
    [InlineData("AmazonEC2Client", "Paginators", false)]
    [InlineData("IAmazonS3", "DetermineServiceOperationEndpoint", false)]
    [InlineData("IAmazonMachineLearning", "CreateRealtimePredictor", false)]
    public void A_method_that_calls_nothing_is_not_a_call(string type, string method, bool returnsTask) =>
        Assert.Equal(SdkCallKind.NotACall, Client(type).Resolve(method, null, returnsTask).Kind);

    [Fact]
    public void An_operation_newer_than_the_models_needs_the_action_of_its_name()
    {
        var call = Client("IAmazonS3").Resolve("GetBucketAbacAsync", "GetBucketAbacRequest", returnsTask: true);
        Assert.Equal(SdkCallKind.Call, call.Kind);
        Assert.Equal("s3:GetBucketAbac", Assert.Single(Assert.Single(call.Operations).RequiredActions).Action);
    }

    [Fact]
    public void An_operation_newer_than_the_models_may_need_another_action()
    {
        var call = Client("IAmazonS3").Resolve("GetBucketMetadataConfigurationAsync", null, returnsTask: true);
        Assert.Equal("s3:GetBucketMetadataTableConfiguration", Assert.Single(Assert.Single(call.Operations).RequiredActions).Action);
    }

    [Fact]
    public void An_operation_newer_than_the_models_may_need_several_actions()
    {
        var call = Client("IAmazonS3").Resolve("CreateBucketMetadataConfigurationAsync", null, returnsTask: true);
        var actions = call.Operations.SelectMany(operation => operation.RequiredActions).Select(required => required.Action).ToList();
        Assert.Contains("s3:CreateBucketMetadataTableConfiguration", actions);
        Assert.Contains("s3tables:CreateTable", actions);
    }

    [Theory]
    [InlineData("IAmazonKeyManagementService", "EncapsulateAsync", true)]
    [InlineData("IAmazonS3", "FoldObject", false)]
    [InlineData("IAmazonEC2", "DryRun", false)]
    [InlineData("IAmazonAthena", "CreateSystemTableConfigurationAsync", true)]
    public void What_cannot_be_checked_is_unknown(string type, string method, bool returnsTask) =>
        Assert.Equal(SdkCallKind.Unknown, Client(type).Resolve(method, null, returnsTask).Kind);

    [Fact]
    public void An_operation_that_needs_no_permission_is_known()
    {
        var call = Client("IAmazonSecurityTokenService").Resolve("GetCallerIdentityAsync", null, returnsTask: true);
        Assert.Equal(SdkCallKind.Call, call.Kind);
        Assert.Empty(Assert.Single(call.Operations).RequiredActions);
    }

    private static SdkClient Client(string type) => IamCatalog.Default.Sdk.FindClient(type)!;
}
