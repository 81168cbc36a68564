using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;

namespace Dstack.Permissions.Iam.Tests.Catalog;

public class SdkCatalogTests
{
    private static readonly SdkCatalog Sdk = IamCatalog.Default.Sdk;

    [Fact]
    public void Holds_every_client_and_operation()
    {
        Assert.Equal(440, Sdk.Clients.Count);
        var serviceIds = Sdk.Clients.Select(client => client.ServiceId).Distinct().ToList();
        Assert.Equal(439, serviceIds.Count);
        Assert.Equal(18_657, serviceIds.Sum(id => Sdk.ModelOperations(id).Count));
        Assert.Equal(410, serviceIds.Count(id => Sdk.ModelOperations(id).Count > 0));
    }

    [Theory]
    [InlineData("IAmazonS3", "Amazon.S3", "AWSSDK.S3")]
    [InlineData("AmazonCloudWatchLogsClient", "Amazon.CloudWatchLogs", "AWSSDK.CloudWatchLogs")]
    public void A_client_is_found_by_interface_and_class(string type, string @namespace, string assembly)
    {
        var client = Sdk.FindClient(type)!;
        Assert.Equal((@namespace, assembly), (client.Namespace, client.Assembly));
        Assert.Null(Sdk.FindClient(type, "Example"));
    }

    [Fact]
    public void Two_assemblies_may_have_one_client()
    {
        Assert.Equal("AWSSDK.DynamoDBv2", Sdk.FindClient("IAmazonDynamoDBStreams", "Amazon.DynamoDBv2")!.Assembly);
        Assert.Equal("AWSSDK.DynamoDBStreams", Sdk.FindClient("IAmazonDynamoDBStreams", "Amazon.DynamoDBStreams")!.Assembly);
    }

    [Fact]
    public void An_operation_tells_when_it_needs_what()
    {
        var run = Sdk.FindOperation("EC2", "RunInstances")!;
        Assert.Equal(["ec2:RunInstances"], run.RequiredActions.Where(action => action.Condition is null).Select(action => action.Action));
        var pass = Assert.Single(run.RequiredActions, action => action.Action == "iam:PassRole");
        Assert.Equal((RequestTest.Exists, "IamInstanceProfile"), (pass.Condition!.Test, Assert.Single(pass.Condition.Members)));
        var binding = Assert.Single(Assert.Single(Sdk.FindOperation("DynamoDB", "GetItem")!.RequiredActions).Bindings);
        Assert.Equal(("TableName", "TableName"), (binding.Variable, Assert.Single(binding.Members)));
    }

    [Theory]
    [InlineData("IS3PaginatorFactory", "ListVersions", "ListObjectVersions")]
    [InlineData("IEC2PaginatorFactory", "DescribeInstances", "DescribeInstances")]
    [InlineData("IDynamoDBv2PaginatorFactory", "Query", "Query")]
    public void A_paginator_calls_its_operation(string paginators, string method, string operation) =>
        Assert.Equal(operation, Assert.Single(Sdk.FindPaginators(paginators)!.ResolvePaginator(method).Operations).Name);

    [Fact]
    public void A_pre_signed_url_needs_what_its_verb_does()
    {
        var call = Sdk.FindClient("IAmazonS3")!.Resolve("GetPreSignedURL", "GetPreSignedUrlRequest", returnsTask: false);
        Assert.Equal(SdkCallKind.Call, call.Kind);
        Assert.DoesNotContain(call.Operations.SelectMany(operation => operation.RequiredActions), action => action.Condition is null);
        var put = Assert.Single(call.Operations, operation => operation.Name == "PutObject").RequiredActions.First(
            action => action.Action == "s3:PutObject");
        Assert.Equal("Key", Assert.Single(put.Condition!.Members));
        Assert.Equal((RequestTest.Contains, "PUT"), (put.Condition.And!.Test, put.Condition.And.Value));
    }

    [Theory]
    [InlineData("TransferUtility", "UploadAsync", HighLevelApiKind.Direct, "s3:PutObject")]
    [InlineData("IDynamoDBContext", "LoadAsync", HighLevelApiKind.Direct, "dynamodb:GetItem")]
    [InlineData("ICoreAmazonS3", "EnsureBucketExistsAsync", HighLevelApiKind.Direct, "s3:CreateBucket")]
    [InlineData("RDSAuthTokenGenerator", "GenerateAuthToken", HighLevelApiKind.Presign, "rds-db:connect")]
    [InlineData("SystemsManagerExtensions", "AddSystemsManager", HighLevelApiKind.Deferred, "ssm:GetParametersByPath")]
    [InlineData("SecretsManagerCache", "GetSecretString", HighLevelApiKind.Direct, "secretsmanager:GetSecretValue")]
    [InlineData("IMessageBusBuilder", "AddSQSPoller", HighLevelApiKind.Deferred, "sqs:ReceiveMessage")]
    [InlineData("ISsmProvider", "GetMultipleAsync", HighLevelApiKind.Direct, "ssm:GetParametersByPath")]
    [InlineData("IdempotencyBuilder", "UseDynamoDb", HighLevelApiKind.Deferred, "dynamodb:UpdateItem")]
    [InlineData("ExtensionMethods", "PersistKeysToAWSSystemsManager", HighLevelApiKind.Deferred, "ssm:PutParameter")]
    [InlineData("ExtensionMethods", "AddAWSDynamoDBDistributedCache", HighLevelApiKind.Deferred, "dynamodb:PutItem")]
    [InlineData("AWSLoggerBuilderExtensions", "AddAWSProvider", HighLevelApiKind.Deferred, "logs:PutLogEvents")]
    [InlineData("AmazonS3EncryptionClientV4", "PutObject", HighLevelApiKind.Direct, "kms:GenerateDataKey")]
    [InlineData("DynamoDBContext", ".ctor", HighLevelApiKind.Deferred, "dynamodb:DescribeTable")]
    public void A_high_level_api_calls_operations(string type, string method, HighLevelApiKind kind, string action)
    {
        var api = Sdk.FindHighLevelApi(type, method)!;
        Assert.Equal(kind, api.Kind);
        Assert.Contains(api.Operations.SelectMany(operation => operation.RequiredActions), required => required.Action == action);
    }

    [Fact]
    public void Every_operation_of_a_high_level_api_is_known()
    {
        Assert.All(
            Sdk.HighLevelApis, api => Assert.All(api.Operations, operation => Assert.True(operation.IsKnown, $"{api}: {operation.Name}")));
        Assert.Null(Sdk.FindHighLevelApi("TransferUtility", "Dispose"));
        Assert.Null(Sdk.FindHighLevelApi("Stream", "Upload"));
    }

    [Fact]
    public void Behind_an_operation_others_may_act()
    {
        var decrypt = Assert.Single(Sdk.FindForwardActions("s3", "GetObject"));
        Assert.Equal(("kms:Decrypt", "s3.${region}.amazonaws.com", null), (decrypt.Action, decrypt.ViaService, decrypt.Key));
        Assert.Empty(Sdk.FindForwardActions("s3", "ListBuckets"));
        Assert.Empty(Sdk.FindForwardActions(new Operation("", "GetObject", IsKnown: true, [])));

        var encrypt = Assert.Single(Sdk.FindForwardActions(Sdk.FindOperation("SSM", "PutParameter")!));
        Assert.Equal(["KeyId"], encrypt.Key!.Members);
        Assert.Equal(["KeyId", "Type", "Tier"], encrypt.Unless.Select(condition => condition.Members.Single()));
    }
}
