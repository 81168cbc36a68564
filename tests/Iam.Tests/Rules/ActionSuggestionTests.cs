using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>What people write for actions, and what they mean by it: suggestions are right, or there is none.</summary>
public class ActionSuggestionTests
{
    // Spelling.
    [Theory]
    [InlineData("dynamodb:GetItems", "dynamodb:GetItem")]
    [InlineData("sqs:SendMessages", "sqs:SendMessage")]
    [InlineData("sqs:ReceiveMessages", "sqs:ReceiveMessage")]
    [InlineData("kms:Encypt", "kms:Encrypt")]
    [InlineData("ssm:GetParametersByPaths", "ssm:GetParametersByPath")]
    [InlineData("sts:AssumeRoleWithWebIdentities", "sts:AssumeRoleWithWebIdentity")]
    [InlineData("iam:PassRoles", "iam:PassRole")]
    [InlineData("logs:PutLogEvent", "logs:PutLogEvents")]
    [InlineData("ec2:DescribeInstance", "ec2:DescribeInstances")]
    [InlineData("ec2:DescirbeInstances", "ec2:DescribeInstances")]
    [InlineData("events:PutEvent", "events:PutEvents")]
    [InlineData("ses:SendMail", "ses:SendEmail")]
    [InlineData("textract:AnalyzeDocuments", "textract:AnalyzeDocument")]
    [InlineData("secretsmanager:GetSecretValues", "secretsmanager:GetSecretValue")]
    [InlineData("cloudformation:CreateStacks", "cloudformation:CreateStack")]
    [InlineData("ecr:GetAuthorizationTokens", "ecr:GetAuthorizationToken")]

    // A word too much or too little.
    [InlineData("dynamodb:ScanTable", "dynamodb:Scan")]
    [InlineData("dynamodb:BatchGet", "dynamodb:BatchGetItem")]
    [InlineData("sns:PublishMessage", "sns:Publish")]
    [InlineData("kms:DecryptData", "kms:Decrypt")]
    [InlineData("elasticache:CreateCluster", "elasticache:CreateCacheCluster")]
    [InlineData("glue:StartJob", "glue:StartJobRun")]
    [InlineData("athena:StartQuery", "athena:StartQueryExecution")]
    [InlineData("route53:ChangeRecordSets", "route53:ChangeResourceRecordSets")]
    [InlineData("execute-api:InvokeApi", "execute-api:Invoke")]

    // The API's operation.
    [InlineData("s3:HeadObject", "s3:GetObject")]
    [InlineData("s3:HeadBucket", "s3:ListBucket")]
    [InlineData("s3:ListObjectsV2", "s3:ListBucket")]
    [InlineData("s3:ListBuckets", "s3:ListAllMyBuckets")]
    [InlineData("s3:UploadPart", "s3:PutObject")]
    [InlineData("s3:CompleteMultipartUpload", "s3:PutObject")]
    [InlineData("s3:GetBucketEncryption", "s3:GetEncryptionConfiguration")]
    [InlineData("s3:PutBucketLifecycleConfiguration", "s3:PutLifecycleConfiguration")]
    [InlineData("s3:SelectObjectContent", "s3:GetObject")]
    [InlineData("sqs:SendMessageBatch", "sqs:SendMessage")]
    [InlineData("sns:PublishBatch", "sns:Publish")]
    [InlineData("dynamodb:TransactGetItems", "dynamodb:GetItem")]
    [InlineData("bedrock:Converse", "bedrock:InvokeModel")]
    [InlineData("kms:ReEncrypt", "kms:ReEncryptFrom kms:ReEncryptTo")]

    // Another service's.
    [InlineData("iam:AssumeRole", "sts:AssumeRole")]
    [InlineData("sts:PassRole", "iam:PassRole")]
    [InlineData("ssm:GetSecretValue", "secretsmanager:GetSecretValue")]
    [InlineData("cloudwatch:PutLogEvents", "logs:PutLogEvents")]
    [InlineData("opensearch:ESHttpGet", "es:ESHttpGet")]

    // What only people know.
    [InlineData("s3:Upload", "s3:PutObject")]
    [InlineData("s3:ListFiles", "s3:ListBucket")]
    [InlineData("s3:CopyObject", "s3:PutObject")]
    [InlineData("lambda:Invoke", "lambda:InvokeFunction")]
    [InlineData("cloudwatch:PutMetrics", "cloudwatch:PutMetricData")]
    [InlineData("ec2:LaunchInstances", "ec2:RunInstances")]
    [InlineData("ecr:PullImage", "ecr:BatchGetImage ecr:GetDownloadUrlForLayer")]
    [InlineData("dynamodb:TransactWriteItems", "dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem dynamodb:ConditionCheckItem")]
    [InlineData("iam:AttachPolicy", "iam:AttachRolePolicy iam:AttachUserPolicy iam:AttachGroupPolicy")]
    [InlineData("rds:Connect", "rds-db:connect")]

    // Neither a guess at random nor the opposite of what stands there.
    [InlineData("s3:Frobnicate", "")]
    [InlineData("secretsmanager:Read", "")]
    [InlineData("sqs:GetQueues", "")]
    [InlineData("elasticloadbalancing:GetSecurityGroups", "")]
    [InlineData("iot:DetatchEverything", "")]
    public void What_is_meant_by_an_action(string action, string meant)
    {
        var finding = Assert.Single(Validate(action), finding => finding.Rule.Id == "DSP1303");
        var expected = meant.Length == 0 ? [] : meant.Split(' ');
        Assert.All(expected, name => Assert.Contains($"'{name}'", finding.Message, System.StringComparison.Ordinal));
        Assert.Equal(expected.Length > 0, finding.Message.Contains("did you mean", System.StringComparison.Ordinal));
        Assert.Equal(expected.Length == 1 ? meant : null, finding.Properties.GetValueOrDefault(FindingProperties.Replacement));
    }

    [Theory]
    [InlineData("eventbridge:PutEvents", "events")]
    [InlineData("stepfunctions:StartExecution", "states")]
    [InlineData("sfn:StartExecution", "states")]
    [InlineData("cognito:AdminCreateUser", "cognito-idp")]
    [InlineData("bedrock-runtime:InvokeModel", "bedrock")]
    [InlineData("cloudwatchlogs:PutLogEvents", "logs")]
    [InlineData("cloudwatch-logs:PutLogEvents", "logs")]
    [InlineData("parameterstore:GetParameter", "ssm")]
    [InlineData("systemsmanager:GetParameter", "ssm")]
    [InlineData("elb:DescribeLoadBalancers", "elasticloadbalancing")]
    [InlineData("elbv2:*", "elasticloadbalancing")]
    [InlineData("dynamo:GetItem", "dynamodb")]
    [InlineData("msk:ListClusters", "kafka")]
    [InlineData("efs:DescribeFileSystems", "elasticfilesystem")]
    [InlineData("emr:RunJobFlow", "elasticmapreduce")]
    [InlineData("secrets-manager:GetSecretValue", "secretsmanager")]
    [InlineData("kinesis-firehose:PutRecord", "firehose")]
    [InlineData("sesv2:SendEmail", "ses")]
    [InlineData("neptune:connect", "neptune-db")]
    [InlineData("docdb:DescribeDBClusters", "rds")]
    [InlineData("frobnicator:Run", null)]
    public void What_is_meant_by_a_service(string action, string? meant)
    {
        var finding = Assert.Single(Validate(action), finding => finding.Rule.Id == "DSP1302");
        Assert.Equal(meant, finding.Properties.GetValueOrDefault(FindingProperties.Replacement));
    }

    [Fact]
    public void The_table_leads_from_what_does_not_exist_to_what_does()
    {
        static bool Exists(string name) =>
            ActionName.TryParse(name, out var action) && IamCatalog.Default.FindAction(action)?.FullName == name;
        Assert.DoesNotContain(ActionRenames.All.Keys, Exists);
        Assert.All(ActionRenames.All.Values.SelectMany(meant => meant.Split(' ')), meant => Assert.True(Exists(meant), meant));
    }

    private static IReadOnlyList<PolicyFinding> Validate(string action) =>
        PolicyValidator.Validate(RuleVerifier.Allow($$""" "Action": "{{action}}", "Resource": "*" """));
}
