using System.Collections.Generic;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>
/// What the texts of members say of ARNs, for the variables that are reviewed: elsewhere a member holds a name, an alias, an id or an ARN as it
/// comes, and nothing is concluded from it.
/// </summary>
internal static class ResourceNames
{
    private static readonly Dictionary<(string Service, string Variable), IResourceName> Reviewed = new()
    {
        [("s3", "BucketName")] = new BucketName(),
        [("s3", "ObjectName")] = new ObjectKey(),
        [("dynamodb", "TableName")] = new PlainName("TableName", "table/"),
        [("dynamodb", "IndexName")] = new PlainName("IndexName"),
        [("kinesis", "StreamName")] = new PlainName("StreamName"),
        [("ecr", "RepositoryName")] = new PlainName("RepositoryName"),
        [("states", "StateMachineName")] = new PlainName("StateMachineName"),
        [("sqs", "QueueName")] = new QueueUrl(),
        [("sns", "TopicName")] = new PlainName("TopicName"),
        [("ssm", "ParameterNameWithoutLeadingSlash")] = new ParameterName(),
        [("secretsmanager", "SecretId")] = new SecretName(),
        [("lambda", "FunctionName")] = new FunctionName(),
        [("logs", "LogGroupName")] = new LogGroupName(),
        [("logs", "LogStreamName")] = new PlainName("LogStreamName"),
        [("kms", "KeyId")] = new KeyId(),
        [("iam", "RoleNameWithPath")] = new NameWithPath("RoleNameWithPath"),
        [("iam", "UserNameWithPath")] = new NameWithPath("UserNameWithPath"),
        [("iam", "GroupNameWithPath")] = new NameWithPath("GroupNameWithPath"),
        [("iam", "InstanceProfileNameWithPath")] = new NameWithPath("InstanceProfileNameWithPath"),
        [("iam", "PolicyNameWithPath")] = new NameWithPath("PolicyNameWithPath"),
    };

    /// <summary>
    /// What a text says of the variable that a binding fills: any of the results may be meant, and where there is none, the text names something
    /// else than usual. Null where it says nothing.
    /// </summary>
    /// <param name="service">The prefix of the action's service.</param>
    /// <param name="binding">The variable, and the member that the text stands in.</param>
    /// <param name="text">The text, with <c>*</c> for what is not known of it.</param>
    public static IReadOnlyList<ArnVariables>? Read(string service, ArnBinding binding, string text)
    {
        if (!Reviewed.TryGetValue((service, binding.Variable), out var name) || text.Trim('*', '/').Length == 0)
            return null;
        if (!ArnPattern.TryParse(text, out var arn))
            return name.OfText(text, binding.Members[0]);
        return arn.IsPlausible() ? name.OfArn(arn) : [];
    }
}
