using System;
using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>Names that people write for actions, where neither spelling nor the API's operations lead to the right one.</summary>
internal static class ActionRenames
{
    private static readonly Dictionary<string, string> Actions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["acm:RequestCert"] = "acm:RequestCertificate",
        ["apigateway:Invoke"] = "execute-api:Invoke",
        ["bedrock:Invoke"] = "bedrock:InvokeModel",
        ["cloudwatch:GetMetrics"] = "cloudwatch:GetMetricData",
        ["cloudwatch:PutMetric"] = "cloudwatch:PutMetricData",
        ["cloudwatch:PutMetrics"] = "cloudwatch:PutMetricData",
        ["dynamodb:Delete"] = "dynamodb:DeleteItem",
        ["dynamodb:ExecuteStatement"] = "dynamodb:PartiQLSelect dynamodb:PartiQLInsert dynamodb:PartiQLUpdate dynamodb:PartiQLDelete",
        ["dynamodb:Get"] = "dynamodb:GetItem",
        ["dynamodb:Put"] = "dynamodb:PutItem",
        ["dynamodb:TransactWriteItems"] = "dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem dynamodb:ConditionCheckItem",
        ["dynamodb:Update"] = "dynamodb:UpdateItem",
        ["ec2:CancelSpotRequests"] = "ec2:CancelSpotInstanceRequests",
        ["ec2:CreateInstance"] = "ec2:RunInstances",
        ["ec2:CreateInstances"] = "ec2:RunInstances",
        ["ec2:DeleteInstance"] = "ec2:TerminateInstances",
        ["ec2:DeleteInstances"] = "ec2:TerminateInstances",
        ["ec2:DescribeAMIs"] = "ec2:DescribeImages",
        ["ec2:DescribeSpotInstances"] = "ec2:DescribeSpotInstanceRequests",
        ["ec2:LaunchInstance"] = "ec2:RunInstances",
        ["ec2:LaunchInstances"] = "ec2:RunInstances",
        ["ec2:RequestSpotInstance"] = "ec2:RequestSpotInstances",
        ["ecr:GetLogin"] = "ecr:GetAuthorizationToken",
        ["ecr:PullImage"] = "ecr:BatchGetImage ecr:GetDownloadUrlForLayer",
        ["ecr:PushImage"] = "ecr:PutImage ecr:InitiateLayerUpload ecr:UploadLayerPart ecr:CompleteLayerUpload",
        ["events:Publish"] = "events:PutEvents",
        ["iam:AddRolePolicy"] = "iam:AttachRolePolicy iam:PutRolePolicy",
        ["iam:AttachPolicy"] = "iam:AttachRolePolicy iam:AttachUserPolicy iam:AttachGroupPolicy",
        ["iam:CreateServiceRole"] = "iam:CreateServiceLinkedRole",
        ["iam:UpdateRolePolicy"] = "iam:PutRolePolicy",
        ["kinesis:PutRecordBatch"] = "kinesis:PutRecords",
        ["lambda:ExecuteFunction"] = "lambda:InvokeFunction",
        ["lambda:Invoke"] = "lambda:InvokeFunction",
        ["lambda:UpdateFunction"] = "lambda:UpdateFunctionCode",
        ["logs:GetLogs"] = "logs:GetLogEvents",
        ["logs:PutLogs"] = "logs:PutLogEvents",
        ["logs:ReadLogs"] = "logs:GetLogEvents",
        ["logs:WriteLogEvents"] = "logs:PutLogEvents",
        ["logs:WriteLogs"] = "logs:PutLogEvents",
        ["rds:Connect"] = "rds-db:connect",
        ["s3:CopyObject"] = "s3:PutObject",
        ["s3:Delete"] = "s3:DeleteObject",
        ["s3:DeleteFile"] = "s3:DeleteObject",
        ["s3:DeleteObjects"] = "s3:DeleteObject",
        ["s3:Download"] = "s3:GetObject",
        ["s3:GetFile"] = "s3:GetObject",
        ["s3:List"] = "s3:ListBucket",
        ["s3:ListFiles"] = "s3:ListBucket",
        ["s3:ListObject"] = "s3:ListBucket",
        ["s3:PostObject"] = "s3:PutObject",
        ["s3:PutFile"] = "s3:PutObject",
        ["s3:Read"] = "s3:GetObject",
        ["s3:ReadObject"] = "s3:GetObject",
        ["s3:Upload"] = "s3:PutObject",
        ["s3:UploadObject"] = "s3:PutObject",
        ["s3:Write"] = "s3:PutObject",
        ["s3:WriteObject"] = "s3:PutObject",
        ["secretsmanager:GetSecret"] = "secretsmanager:GetSecretValue",
        ["secretsmanager:ReadSecret"] = "secretsmanager:GetSecretValue",
        ["ses:SendTemplate"] = "ses:SendTemplatedEmail",
        ["sns:Send"] = "sns:Publish",
        ["sns:SendMessage"] = "sns:Publish",
        ["sqs:GetQueue"] = "sqs:GetQueueUrl",
        ["sqs:PollMessages"] = "sqs:ReceiveMessage",
        ["sqs:Publish"] = "sqs:SendMessage",
        ["sqs:PurgeMessages"] = "sqs:PurgeQueue",
        ["ssm:GetParam"] = "ssm:GetParameter",
        ["ssm:GetParameterValue"] = "ssm:GetParameter",
        ["states:ExecuteStateMachine"] = "states:StartExecution",
        ["sts:Assume"] = "sts:AssumeRole",
        ["xray:PutTraces"] = "xray:PutTraceSegments",
    };

    /// <summary>Every name, with the actions meant.</summary>
    public static IReadOnlyDictionary<string, string> All => Actions;

    /// <summary>The actions meant by a name: several where it takes all of them, or one of them; none where none is known.</summary>
    public static IReadOnlyList<string> Find(string action) => Actions.TryGetValue(action, out var meant) ? meant.Split(' ') : [];
}
