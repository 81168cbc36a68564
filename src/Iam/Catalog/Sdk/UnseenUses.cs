using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Language;
using static Dstack.Permissions.Iam.Catalog.Sdk.UnseenUseScope;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>
/// What is used with a program's credentials and never seen in its code: by AWS behind a call, by its host, by the SDK itself.
/// Nobody can say of these that nothing uses them. Checked against AWS's documentation of the features and its managed policies for them.
/// </summary>
public static class UnseenUses
{
    private const string Destination = "Lambda hands failed and finished events on under the function's role";
    private const string Discovery = "the SDK looks up the service's endpoints by itself";
    private const string Encryption = "services that encrypt what they store use the key with the caller's permissions";
    private const string Extension = "Lambda's extension for parameters and secrets reads them under the function's role";
    private const string Http = "reached over HTTP, MQTT or a protocol of its own, not by a client of the SDK";
    private const string Image = "ECS pulls the image under the task's execution role";
    private const string LinkedRole = "services make their service-linked role with the caller's permissions when it is first needed";
    private const string Logging = "Lambda, log drivers and agents write the program's output under its role";
    private const string Network = "Lambda makes the network interfaces of a function in a VPC under its role";
    private const string NotFound =
        "who may list a bucket is told that an object does not exist, who may not is told that access is denied";
    private const string Poller = "Lambda reads the events of a function's sources under its role";
    private const string Profile = "the SDK assumes the role that a profile names";
    private const string Session = "ECS Exec and the Systems Manager agent open their channels under the program's role";
    private const string Tracing = "tracing agents and libraries send segments under the program's role";

    private static readonly (ActionPattern Pattern, UnseenUse Use)[] Patterns = [.. new UnseenUse[]
    {
        new("aoss:APIAccessAll", Http),
        new("appsync:GraphQL", Http),
        new("cassandra:Modify*", Http),
        new("cassandra:Select*", Http),
        new("codecommit:GitPull", Http),
        new("codecommit:GitPush", Http),
        new("dsql:DbConnect*", Http),
        new("dynamodb:DescribeEndpoints", Discovery),
        new("dynamodb:DescribeStream", Poller, Lambda),
        new("dynamodb:GetRecords", Poller, Lambda),
        new("dynamodb:GetShardIterator", Poller, Lambda),
        new("dynamodb:ListStreams", Poller, Lambda),
        new("ec2:AssignPrivateIpAddresses", Network, Lambda),
        new("ec2:CreateNetworkInterface", Network, Lambda),
        new("ec2:DeleteNetworkInterface", Network, Lambda),
        new("ec2:DescribeNetworkInterfaces", Network, Lambda),
        new("ec2:DescribeSecurityGroups", Network, Lambda),
        new("ec2:DescribeSubnets", Network, Lambda),
        new("ec2:DescribeVpcs", Network, Lambda),
        new("ec2:UnassignPrivateIpAddresses", Network, Lambda),
        new("ec2messages:*", Session),
        new("ecr:BatchCheckLayerAvailability", Image),
        new("ecr:BatchGetImage", Image),
        new("ecr:GetAuthorizationToken", Image),
        new("ecr:GetDownloadUrlForLayer", Image),
        new("elasticache:Connect", Http),
        new("elasticfilesystem:Client*", Http),
        new("es:ESHttp*", Http),
        new("events:PutEvents", Destination, Lambda),
        new("execute-api:Invoke", Http),
        new("iam:CreateServiceLinkedRole", LinkedRole),
        new("iot:Connect", Http),
        new("iot:Publish", Http),
        new("iot:Receive", Http),
        new("iot:Subscribe", Http),
        new("kafka-cluster:*", Http),
        new("kafka:DescribeCluster*", Poller, Lambda),
        new("kafka:DescribeVpcConnection", Poller, Lambda),
        new("kafka:GetBootstrapBrokers", Poller, Lambda),
        new("kafka:ListScramSecrets", Poller, Lambda),
        new("kinesis:DescribeStream*", Poller, Lambda),
        new("kinesis:GetRecords", Poller, Lambda),
        new("kinesis:GetShardIterator", Poller, Lambda),
        new("kinesis:ListShards", Poller, Lambda),
        new("kinesis:ListStreams", Poller, Lambda),
        new("kinesis:SubscribeToShard", Poller, Lambda),
        new("kms:CreateGrant", Encryption),
        new("kms:Decrypt", Encryption),
        new("kms:DescribeKey", Encryption),
        new("kms:Encrypt", Encryption),
        new("kms:GenerateDataKey*", Encryption),
        new("kms:ReEncrypt*", Encryption),
        new("lambda:InvokeFunction", Destination, Lambda),
        new("lambda:InvokeFunctionUrl", Http),
        new("logs:CreateLogGroup", Logging),
        new("logs:CreateLogStream", Logging),
        new("logs:PutLogEvents", Logging),
        new("memorydb:Connect", Http),
        new("mq:DescribeBroker", Poller, Lambda),
        new("neptune-db:*", Http),
        new("rds-db:connect", Http),
        new("rds:DescribeDBClusterParameters", Poller, Lambda),
        new("rds:DescribeDBClusters", Poller, Lambda),
        new("rds:DescribeDBSubnetGroups", Poller, Lambda),
        new("s3:ListBucket", NotFound, ObjectReaders),
        new("s3:PutObject", Destination, Lambda),
        new("s3express:CreateSession", Discovery),
        new("secretsmanager:GetSecretValue", Extension, Lambda),
        new("sns:Publish", Destination, Lambda),
        new("sqs:DeleteMessage", Poller, Lambda),
        new("sqs:GetQueueAttributes", Poller, Lambda),
        new("sqs:ReceiveMessage", Poller, Lambda),
        new("sqs:SendMessage", Destination, Lambda),
        new("ssm:GetParameter", Extension, Lambda),
        new("ssm:UpdateInstanceInformation", Session),
        new("ssmmessages:*", Session),
        new("sts:AssumeRole", Profile),
        new("sts:GetServiceBearerToken", Http),
        new("sts:TagSession", Profile),
        new("timestream:DescribeEndpoints", Discovery),
        new("xray:GetSampling*", Tracing),
        new("xray:PutTelemetryRecords", Tracing),
        new("xray:PutTraceSegments", Tracing),
    }.Select(use => (new ActionPattern(use.Actions), use))];

    /// <summary>All of them, sorted.</summary>
    public static IReadOnlyList<UnseenUse> All { get; } = [.. Patterns.Select(pair => pair.Use)];

    /// <summary>Whether the action is among those of the scopes that a program is in.</summary>
    public static bool MayUse(ServiceAction action, IReadOnlyCollection<UnseenUseScope> scopes)
    {
        var name = new ActionName(action.Service, action.Name);
        return Patterns.Any(pair => scopes.Contains(pair.Use.Where) && pair.Pattern.Covers(name));
    }
}

/// <summary>Actions that are used without a call that shows it.</summary>
/// <param name="Actions">A string of Action, such as <c>kms:GenerateDataKey*</c>.</param>
/// <param name="Reason">Who uses them.</param>
/// <param name="Where">Of which programs that holds.</param>
public sealed record UnseenUse(string Actions, string Reason, UnseenUseScope Where = UnseenUseScope.Everywhere);

/// <summary>In which programs actions are used without a call that shows it.</summary>
public enum UnseenUseScope
{
    /// <summary>In any program.</summary>
    Everywhere,

    /// <summary>In functions of AWS Lambda.</summary>
    Lambda,

    /// <summary>In programs that read objects of S3.</summary>
    ObjectReaders,
}
