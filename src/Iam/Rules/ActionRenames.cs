using System;
using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Rules;

/// <summary>Names that policies in the wild use for actions, where neither spelling nor the API's operations lead to the right one.</summary>
internal static class ActionRenames
{
    private static readonly Dictionary<string, string> Actions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ec2:CancelSpotRequests"] = "ec2:CancelSpotInstanceRequests",
        ["ec2:RequestSpotInstance"] = "ec2:RequestSpotInstances",
        ["ec2:DescribeSpotInstances"] = "ec2:DescribeSpotInstanceRequests",
        ["iam:UpdateRolePolicy"] = "iam:PutRolePolicy",
        ["lambda:Invoke"] = "lambda:InvokeFunction",
        ["lambda:UpdateFunction"] = "lambda:UpdateFunctionCode",
        ["logs:WriteLogEvents"] = "logs:PutLogEvents",
        ["s3:CopyObject"] = "s3:PutObject",
        ["s3:DeleteObjects"] = "s3:DeleteObject",
        ["s3:ListObject"] = "s3:ListBucket",
        ["s3:ReadObject"] = "s3:GetObject",
        ["s3:WriteObject"] = "s3:PutObject",
        ["secretsmanager:GetSecret"] = "secretsmanager:GetSecretValue",
        ["sqs:PurgeMessages"] = "sqs:PurgeQueue",
        ["ssm:GetParameterValue"] = "ssm:GetParameter",
    };

    /// <summary>The action meant by a name; null where none is known.</summary>
    public static string? Find(string action) => Actions.TryGetValue(action, out var meant) ? meant : null;
}
