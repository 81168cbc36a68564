using System;
using System.Collections.Generic;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.CodeFixes;

/// <summary>
/// The services that operations pass roles to, as <c>iam:PassedToService</c> has them. Only where every operation of the service passes them to
/// one service: EC2, ECS, EKS, Batch or EMR pass some to others. Source: the services' documentation of their roles.
/// </summary>
internal static class PassedServices
{
    private const string Suffix = ".amazonaws.com";

    /// <summary>The action that passes a role.</summary>
    public static readonly ActionName PassRole = new("iam", "PassRole");

    // An instance profile is what EC2 takes a role through.
    private static readonly HashSet<string> ToInstances = new(StringComparer.Ordinal)
    {
        "EC2/AssociateIamInstanceProfile",
        "EC2/ReplaceIamInstanceProfileAssociation",
        "EC2/RunInstances",
        "IAM/AddRoleToInstanceProfile",
    };

    private static readonly Dictionary<string, string> ByServiceId = new(StringComparer.Ordinal)
    {
        ["Backup"] = "backup",
        ["CloudFormation"] = "cloudformation",
        ["CloudTrail"] = "cloudtrail",
        ["CodeBuild"] = "codebuild",
        ["CodeDeploy"] = "codedeploy",
        ["CodePipeline"] = "codepipeline",
        ["Firehose"] = "firehose",
        ["Glue"] = "glue",
        ["Lambda"] = "lambda",
        ["Pipes"] = "pipes",
        ["SageMaker"] = "sagemaker",
        ["Scheduler"] = "scheduler",
        ["SFN"] = "states",
        ["SSM"] = "ssm",
        ["Transfer"] = "transfer",
    };

    /// <summary>The service that an operation passes roles to; null where that may be one or another.</summary>
    /// <param name="operation">The operation, as <c>service id/operation</c>.</param>
    public static string? Of(string operation)
    {
        if (ToInstances.Contains(operation))
            return "ec2" + Suffix;
        var slash = operation.IndexOf('/');
        return slash > 0 && ByServiceId.TryGetValue(operation.Substring(0, slash), out var service) ? service + Suffix : null;
    }
}
