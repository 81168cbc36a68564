using System.Collections.Generic;
using Dstack.Permissions.Iam.Grants;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>
/// What the texts of members say of ARNs, for the variables that are reviewed: elsewhere a member holds a name, an alias, an id or an ARN
/// as it comes, and nothing is concluded from it.
/// </summary>
internal static class ResourceNames
{
    // The path of all parameters.
    private const string Root = "/";

    private static readonly Dictionary<(string Service, string Variable), IResourceName> Reviewed = new()
    {
        [("athena", "WorkGroupName")] = new PlainName("WorkGroupName"),
        [("cloudformation", "StackName")] = new StackName(),
        [("cloudwatch", "AlarmName")] = new PlainName("AlarmName"),
        [("cognito-idp", "UserPoolId")] = new PlainName("UserPoolId"),
        [("dynamodb", "IndexName")] = new PlainName("IndexName"),
        [("dynamodb", "TableName")] = new PlainName("TableName", "table/"),
        [("ec2", "ImageId")] = new Ec2Id("ImageId", "ami-"),
        [("ec2", "InstanceId")] = new Ec2Id("InstanceId", "i-"),
        [("ec2", "NetworkInterfaceId")] = new Ec2Id("NetworkInterfaceId", "eni-"),
        [("ec2", "SecurityGroupId")] = new Ec2Id("SecurityGroupId", "sg-"),
        [("ec2", "SnapshotId")] = new Ec2Id("SnapshotId", "snap-"),
        [("ec2", "SubnetId")] = new Ec2Id("SubnetId", "subnet-"),
        [("ec2", "VolumeId")] = new Ec2Id("VolumeId", "vol-"),
        [("ecr", "RepositoryName")] = new PlainName("RepositoryName"),
        [("ecs", "ClusterName")] = new PlainName("ClusterName", "cluster/"),
        [("ecs", "ContainerInstanceId")] = new NameInCluster("ContainerInstanceId", "container-instance/"),
        [("ecs", "ServiceName")] = new NameInCluster("ServiceName", "service/"),
        [("ecs", "TaskDefinitionFamilyName")] = new TaskDefinitionName(),
        [("ecs", "TaskId")] = new NameInCluster("TaskId", "task/"),
        [("events", "EventBusName")] = new PlainName("EventBusName", "event-bus/"),
        [("events", "RuleName")] = new PlainName("RuleName"),
        [("firehose", "DeliveryStreamName")] = new PlainName("DeliveryStreamName"),
        [("glue", "CrawlerName")] = new PlainName("CrawlerName"),
        [("glue", "DatabaseName")] = new FoldedName("DatabaseName"),
        [("glue", "JobName")] = new PlainName("JobName"),
        [("glue", "TableName")] = new FoldedName("TableName"),
        [("iam", "GroupNameWithPath")] = new NameWithPath("GroupNameWithPath"),
        [("iam", "InstanceProfileNameWithPath")] = new NameWithPath("InstanceProfileNameWithPath"),
        [("iam", "PolicyNameWithPath")] = new NameWithPath("PolicyNameWithPath"),
        [("iam", "RoleNameWithPath")] = new NameWithPath("RoleNameWithPath"),
        [("iam", "UserNameWithPath")] = new NameWithPath("UserNameWithPath"),
        [("kinesis", "StreamName")] = new PlainName("StreamName"),
        [("kms", "KeyId")] = new KmsKeyId(),
        [("lambda", "FunctionName")] = new FunctionName(),
        [("logs", "LogGroupName")] = new LogGroupName(),
        [("logs", "LogStreamName")] = new PlainName("LogStreamName"),
        [("rds", "DbClusterInstanceName")] = new LowerCasedName("DbClusterInstanceName", "cluster:"),
        [("rds", "DbInstanceName")] = new LowerCasedName("DbInstanceName", "db:"),
        [("s3", "BucketName")] = new BucketName(),
        [("s3", "ObjectName")] = new ObjectKey(),
        [("s3express", "BucketName")] = new DirectoryBucket(),
        [("scheduler", "GroupName")] = new PlainName("GroupName"),
        [("scheduler", "ScheduleName")] = new PlainName("ScheduleName"),
        [("secretsmanager", "SecretId")] = new SecretName(),
        [("sns", "TopicName")] = new PlainName("TopicName"),
        [("sqs", "QueueName")] = new QueueUrl(),
        [("ssm", "ParameterNameWithoutLeadingSlash")] = new ParameterName(),
        [("states", "StateMachineName")] = new PlainName("StateMachineName"),
    };

    private static readonly Dictionary<(string Service, string Variable), string> Defaults = new()
    {
        [("athena", "WorkGroupName")] = "primary",
        [("ecs", "ClusterName")] = "default",
        [("events", "EventBusName")] = "default",
        [("scheduler", "GroupName")] = "default",
    };

    /// <summary>
    /// What a text says of the variable that a binding fills: any of the results may be meant, and where there is none, the text names
    /// something else than usual. Null where it says nothing.
    /// </summary>
    /// <param name="service">The prefix of the action's service.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="member">The member that the text stands in, as the API model spells it.</param>
    /// <param name="text">The text, with <c>*</c> for what is not known of it.</param>
    public static IReadOnlyList<ArnVariables>? Read(string service, string variable, string member, string text)
    {
        if (!Reviewed.TryGetValue((service, variable), out var name) || (text != Root && text.Trim('*', '/').Length == 0))
            return null;
        if (!ArnPattern.TryParse(text, out var arn))
            return name.OfText(text, member);
        return arn.IsPlausible() ? name.OfArn(arn) : [];
    }

    /// <summary>The name that AWS takes where a request has none; null where it takes none.</summary>
    public static string? Default(string service, string variable) => Defaults.TryGetValue((service, variable), out var name) ? name : null;

    /// <summary>
    /// Whether a member names resources of several types, and may name several at once, as <see cref="ModelId"/> reads them.
    /// </summary>
    public static bool IsModel(string service, string variable) => (service, variable) is ("bedrock", "ResourceId");

    /// <summary>Whether a member names a version of what another one names, as <see cref="FunctionQualifier"/> reads it.</summary>
    public static bool IsQualifier(string service, string variable) => (service, variable) is ("lambda", "Qualifier");

    /// <summary>
    /// The member that moves a name to another place unless it holds an account's number: a catalog of Glue may be one of another service.
    /// Null where there is none.
    /// </summary>
    public static string? Elsewhere(string service, string variable) =>
        (service, variable) is ("glue", "DatabaseName") ? "CatalogId" : null;

    /// <summary>Whether a service asks for the action on what its resources are in as well: a table's database and its catalog.</summary>
    public static bool AsksForParents(string service) => service is "glue" or "ecs";
}
