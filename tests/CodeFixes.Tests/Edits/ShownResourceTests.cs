using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Catalog;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests.Edits;

/// <summary>What calls show of resources, in policies.</summary>
public class ShownResourceTests
{
    private const string Empty = """{"Version":"2012-10-17","Statement":[]}""";

    private static readonly string[] Actions = ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"];
    private static readonly string[] Buckets = ["archive", "jobs", "logs"];

    [Theory]
    [InlineData("s3:PutObject", "arn:aws:s3:::jobs/in/*", "BucketName=jobs", "ObjectName=in/*")]
    [InlineData("s3:PutObject", "arn:aws:s3:::jobs/*", "BucketName=jobs")]
    [InlineData("s3:PutObject", "arn:aws:s3:::{bucket_name}/in/*", "ObjectName=in/*")]
    [InlineData("s3:PutObject", "arn:aws:s3:::{bucket_name}/*", "BucketName=*")]
    [InlineData("s3:PutObject", "arn:aws:s3:::jobs/a*c", "BucketName=jobs", "ObjectName=a{b}c")]
    [InlineData("s3:PutObject", "arn:aws:s3:::jobs/*/x", "BucketName=jobs", "ObjectName=\u65E5\u672C/x")]
    [InlineData("s3:ListBucket", "arn:aws:s3:::jobs", "BucketName=jobs")]
    [InlineData("dynamodb:Query", "arn:aws:dynamodb:*:*:table/orders", "TableName=orders")]
    [InlineData("dynamodb:Query", "arn:aws:dynamodb:*:*:table/orders/index/by-day", "TableName=orders", "IndexName=by-day")]
    [InlineData("sqs:SendMessage", "arn:aws:sqs:eu-west-1:123456789012:jobs", "QueueName=jobs", "Region=eu-west-1", "Account=123456789012")]
    [InlineData("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:*:*:secret:db-??????", "SecretId=db-??????")]
    [InlineData("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:*:*:secret:db/*", "SecretId=db/*-??????")]
    [InlineData("lambda:InvokeFunction", "arn:aws:lambda:*:*:function:resize", "FunctionName=resize")]
    [InlineData("sns:Publish", "arn:aws-cn:sns:cn-north-1:123456789012:jobs", "arn=arn:aws-cn:sns:cn-north-1:123456789012:jobs")]
    [InlineData("sns:Publish", "arn:aws:sns:*:*:{topic_name}", "arn=arn:aws:s3:::jobs")]
    [InlineData("logs:FilterLogEvents", "arn:aws:logs:*:*:log-group:/jobs:*", "LogGroupName=/jobs")]
    [InlineData("s3:ListAllMyBuckets", "*", "BucketName=jobs")]
    [InlineData("ecs:UpdateService", "arn:aws:ecs:*:*:service/prod/web", "ClusterName=prod", "ServiceName=web")]
    [InlineData("ecs:RunTask", "arn:aws:ecs:*:*:task-definition/job:*", "TaskDefinitionFamilyName=job", "TaskDefinitionRevisionNumber=*")]
    [InlineData("ec2:TerminateInstances", "arn:aws:ec2:*:*:instance/i-1", "InstanceId=i-1")]
    [InlineData("rds:StopDBInstance", "arn:aws:rds:*:*:db:orders", "DbInstanceName=orders")]
    [InlineData("firehose:PutRecord", "arn:aws:firehose:*:*:deliverystream/clicks", "DeliveryStreamName=clicks")]
    [InlineData("cloudwatch:PutMetricAlarm", "arn:aws:cloudwatch:*:*:alarm:late", "AlarmName=late")]
    [InlineData("events:PutRule", "arn:aws:events:*:*:rule/nightly", "arn=arn:*:events:*:*:rule/nightly")]
    [InlineData("events:PutRule", "arn:aws:events:*:*:rule/orders/nightly", "EventBusName=orders", "RuleName=nightly")]
    [InlineData("athena:StartQueryExecution", "arn:aws:athena:*:*:workgroup/primary", "WorkGroupName=primary")]
    [InlineData("cognito-idp:AdminGetUser", "arn:aws:cognito-idp:*:*:userpool/eu-west-1_a", "UserPoolId=eu-west-1_a")]
    [InlineData("cloudformation:DeleteStack", "arn:aws:cloudformation:*:*:stack/web/*", "StackName=web")]
    [InlineData("scheduler:GetSchedule", "arn:aws:scheduler:*:*:schedule/default/hourly", "GroupName=default", "ScheduleName=hourly")]
    [InlineData("lambda:InvokeFunction", "arn:aws:lambda:*:*:function:resize:live", "FunctionName=resize:live")]
    [InlineData(
        "bedrock:InvokeModel", "arn:aws:bedrock:*::foundation-model/amazon.nova", "arn=arn:*:bedrock:*::foundation-model/amazon.nova")]
    [InlineData("ssm:GetParametersByPath", "arn:aws:ssm:*:*:parameter/app/", "ParameterNameWithoutLeadingSlash=app/")]
    [InlineData("s3express:CreateSession", "arn:aws:s3express:*:*:bucket/jobs--euw1-az1--x-s3", "BucketName=jobs--euw1-az1--x-s3")]
    [InlineData("glue:StartJobRun", "arn:aws:glue:*:*:job/clean", "JobName=clean")]
    [InlineData("sns:Publish", "*", "arn=*")]
    public void A_new_statement_is_on_what_is_shown(string action, string resource, params string[] shown)
    {
        var after = Allow(Empty, Need(action, shown));
        Assert.Equal(
            Json.Readable("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["$a"],"Resource":"$r"}]}"""
                .Replace("$a", action).Replace("$r", resource)),
            after);
        Assert.Equal(after, Allow(after, Need(action, shown)));
    }

    [Fact]
    public void Several_resources_of_one_call() => Assert.Equal(
        Json.Readable("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["dynamodb:BatchGetItem"],"Resource":["arn:aws:dynamodb:*:*:table/jobs","arn:aws:dynamodb:*:*:table/runs"]}]}"""),
        Allow(Empty, Need("dynamodb:BatchGetItem", "arn=arn:*:dynamodb:*:*:table/runs", "arn1=arn:*:dynamodb:*:*:table/jobs")));

    [Fact]
    public void What_is_hidden_and_what_is_shown_both_end_in_the_policy() => Assert.Equal(
        Json.Readable("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:PutObject"],"Resource":["arn:aws:s3:::jobs/*","arn:aws:s3:::{bucket_name}/*"]}]}"""),
        Allow(Empty, Need("s3:PutObject", "BucketName=jobs"), Need("s3:PutObject")));

    [Theory]
    [InlineData("arn:aws:s3:::jobs/*", true)]
    [InlineData("arn:aws:s3:::jobs/in/today", true)]
    [InlineData("arn:aws:s3:::logs/*", false)]
    [InlineData("arn:aws:s3:::{bucket_name}/*", false)]
    public void An_action_joins_a_statement_that_takes_in_what_is_shown(string resource, bool joins)
    {
        var policy = """{"Statement":[{"Effect":"Allow","Action":["s3:PutObject"],"Resource":"$r"}],"Version":"2012-10-17"}""".Replace(
            "$r", resource);
        var after = Allow(policy, Need("s3:GetObject", "BucketName=jobs", "ObjectName=in/today"));
        if (joins)
            Assert.Equal(policy.Replace("\"s3:PutObject\"", "\"s3:GetObject\",\"s3:PutObject\""), after);
        else
            Assert.Contains("""{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::jobs/in/today"}""", after);
        Assert.Equal(joins ? 1 : 2, PolicyFile.Read(after, IamCatalog.Default).Policy.Statements.Count);
    }

    [Fact]
    public void What_is_shown_is_granted_and_nothing_else_in_any_order_and_at_once() =>
        Gen.Select(Gen.Shuffle(Actions, 1, 3), Gen.Shuffle(Buckets, 1, 3)).SelectMany((actions, buckets) =>
            Gen.Shuffle(actions.SelectMany(action => buckets.Select(bucket => (action, bucket))).ToArray(), 1, 5)).Sample(pairs =>
        {
            var needs = pairs.Select(pair => Need(pair.action, "BucketName=" + pair.bucket)).ToArray();
            var expected = pairs.Select(pair => $"{pair.action} arn:aws:s3:::{pair.bucket}/*").Distinct().Order().ToArray();
            var atOnce = Allow(Empty, needs);
            var singly = needs.Aggregate(Empty, (text, need) => Allow(text, need));
            Assert.Equal(expected, GrantsOf(atOnce));
            Assert.Equal(expected, GrantsOf(singly));
            Assert.Equal(atOnce, Allow(Empty, needs.Reverse().ToArray()));
            Assert.Equal(atOnce, Allow(atOnce, needs));
            Assert.Equal(singly, Allow(singly, needs));
        }, iter: 300);

    internal static NeededGrant Need(string action, params string[] shown) => new(
        EditAssert.Parse(action),
        new ShownResource(shown.Select(text => text.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1])));

    internal static string Allow(string policy, params NeededGrant[] needs)
    {
        var text = SourceText.From(policy);
        return PolicyEditor.Allow(text, needs, IamCatalog.Default).Apply(text).ToString();
    }

    private static IEnumerable<string> GrantsOf(string policy) => PolicyFile.Read(policy, IamCatalog.Default).Policy.Statements
        .SelectMany(statement => statement.Actions.SelectMany(action => statement.Resources.Select(resource => action + " " + resource)))
        .Order();
}
