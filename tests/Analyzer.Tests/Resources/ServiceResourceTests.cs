using System.Threading.Tasks;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Resources;

/// <summary>DSP0006: resources of further services, each by its own way of naming. Every reported call stands beside silent ones.</summary>
public class ServiceResourceTests
{
    [Fact]
    public Task A_service_of_ecs_in_its_cluster() => VerifyAsync("ecs:UpdateService", "service/prod/web", """
        async Task M(IAmazonECS ecs, string cluster, string service)
        {
            await ecs.UpdateServiceAsync(new() { Cluster = "prod", Service = "web" });
            await ecs.UpdateServiceAsync(new() { Cluster = "arn:aws:ecs:eu-west-1:123456789012:cluster/prod", Service = "web" });
            await ecs.UpdateServiceAsync(new() { Cluster = "prod", Service = "arn:aws:ecs:eu-west-1:123456789012:service/prod/web" });
            await ecs.UpdateServiceAsync(new() { Cluster = cluster, Service = "web" });
            await ecs.UpdateServiceAsync(new() { Cluster = "prod", Service = service });
            await ecs.UpdateServiceAsync(new() { Cluster = "prod", Service = "arn:aws:ecs:eu-west-1:123456789012:service/web" });
            await ecs.{|DSP0006:UpdateServiceAsync|}(new() { Cluster = "test", Service = "web" });
            await ecs.{|DSP0006:UpdateServiceAsync|}(new() { Cluster = "prod", Service = "api" });
            await ecs.{|DSP0006:UpdateServiceAsync|}(new() { Service = "web" });
            await ecs.{|DSP0006:UpdateServiceAsync|}(
                new() { Cluster = "arn:aws:ecs:us-east-1:123456789012:cluster/prod", Service = "web" });
            await ecs.{|DSP0006:UpdateServiceAsync|}(
                new() { Cluster = "prod", Service = "arn:aws:ecs:eu-west-1:210987654321:service/prod/web" });
        }
        """);

    [Fact]
    public Task The_default_cluster_of_ecs() => VerifyAsync("ecs:*", "task/default/*", """
        async Task M(IAmazonECS ecs, string task)
        {
            await ecs.StopTaskAsync(new() { Task = task });
            await ecs.StopTaskAsync(new() { Task = "1", Cluster = "default" });
            await ecs.{|DSP0006:StopTaskAsync|}(new() { Task = task, Cluster = "prod" });
        }
        """);

    [Fact]
    public Task Each_service_of_a_list() => VerifyAsync("ecs:DescribeServices", "service/prod/web", """
        async Task M(IAmazonECS ecs, string service, List<string> services)
        {
            await ecs.DescribeServicesAsync(new() { Cluster = "prod", Services = ["web", service, "web"] });
            await ecs.DescribeServicesAsync(new() { Cluster = "prod", Services = services });
            await ecs.{|DSP0006:DescribeServicesAsync|}(new() { Cluster = "prod", Services = ["web", "api", "api"] });
            await ecs.{|DSP0006:{|DSP0006:DescribeServicesAsync|}|}(new() { Cluster = "prod", Services = new() { "one", service, "two" } });
            await ecs.{|DSP0006:DescribeServicesAsync|}(new() { Cluster = "prod", Services = [.. services, "api"] });
        }
        """);

    [Fact]
    public Task A_task_definition_with_its_revision() => VerifyAsync("ecs:RunTask", "task-definition/job:*", """
        async Task M(IAmazonECS ecs)
        {
            await ecs.RunTaskAsync(new() { TaskDefinition = "job" });
            await ecs.RunTaskAsync(new() { TaskDefinition = "job:3" });
            await ecs.RunTaskAsync(new() { TaskDefinition = "arn:aws:ecs:eu-west-1:123456789012:task-definition/job:3" });
            await ecs.{|DSP0006:RunTaskAsync|}(new() { TaskDefinition = "jobs" });
            await ecs.{|DSP0006:RunTaskAsync|}(new() { TaskDefinition = "arn:aws:ecs:us-east-1:123456789012:task-definition/job:3" });
        }
        """);

    [Fact]
    public Task A_family_alone_grants_no_revision() => VerifyAsync("ecs:RunTask", "task-definition/job", """
        Task M(IAmazonECS ecs) => ecs.{|DSP0003:RunTaskAsync|}(new() { TaskDefinition = "job" });
        """);

    [Fact]
    public Task A_command_needs_its_cluster_as_well() => VerifyAsync("ecs:ExecuteCommand", "task/prod/*", """
        Task M(IAmazonECS ecs, string task) => ecs.{|DSP0006:ExecuteCommandAsync|}(new() { Cluster = "prod", Task = task, Command = "sh" });
        """);

    [Fact]
    public Task An_instance_and_a_volume() => VerifyAsync("ec2:*", "instance/i-1\", \"arn:aws:ec2:*:*:volume/vol-1", """
        async Task M(IAmazonEC2 ec2, string id, List<string> ids)
        {
            await ec2.TerminateInstancesAsync(new Amazon.EC2.Model.TerminateInstancesRequest { InstanceIds = ["i-1", id] });
            await ec2.TerminateInstancesAsync(new Amazon.EC2.Model.TerminateInstancesRequest { InstanceIds = ids });
            await ec2.{|DSP0006:TerminateInstancesAsync|}(new Amazon.EC2.Model.TerminateInstancesRequest { InstanceIds = ["i-1", "i-2"] });
            await ec2.DeleteVolumeAsync(new Amazon.EC2.Model.DeleteVolumeRequest { VolumeId = "vol-1" });
            await ec2.{|DSP0006:DeleteVolumeAsync|}(new Amazon.EC2.Model.DeleteVolumeRequest { VolumeId = "vol-2" });
            await ec2.AttachVolumeAsync(new Amazon.EC2.Model.AttachVolumeRequest { InstanceId = "i-1", VolumeId = "vol-1" });
            await ec2.AttachVolumeAsync(new Amazon.EC2.Model.AttachVolumeRequest { InstanceId = id, VolumeId = "vol-1" });
            await ec2.{|DSP0006:AttachVolumeAsync|}(new Amazon.EC2.Model.AttachVolumeRequest { InstanceId = "i-1", VolumeId = "vol-2" });
            await ec2.{|DSP0006:AttachVolumeAsync|}(new Amazon.EC2.Model.AttachVolumeRequest { InstanceId = "i-2", VolumeId = "vol-1" });
            await ec2.{|DSP0006:{|DSP0006:AttachVolumeAsync|}|}(
                new Amazon.EC2.Model.AttachVolumeRequest { InstanceId = "i-2", VolumeId = "vol-2" });
        }
        """);

    [Fact]
    public Task Where_an_instance_starts() => VerifyAsync("ec2:RunInstances", "subnet/subnet-1\", \"arn:aws:ec2:*::image/ami-1", """
        async Task M(IAmazonEC2 ec2)
        {
            await ec2.RunInstancesAsync(new Amazon.EC2.Model.RunInstancesRequest { SubnetId = "subnet-1", ImageId = "ami-1" });
            await ec2.RunInstancesAsync(new Amazon.EC2.Model.RunInstancesRequest { ImageId = "resolve:ssm:/aws/service/image" });
            await ec2.{|DSP0006:RunInstancesAsync|}(new Amazon.EC2.Model.RunInstancesRequest { SubnetId = "subnet-2", ImageId = "ami-1" });
        }
        """);

    [Fact]
    public Task A_database_and_a_cluster_of_them() => VerifyAsync("rds:*", "db:orders\", \"arn:aws:rds:*:*:cluster:main", """
        async Task M(IAmazonRDS rds, string id)
        {
            await rds.StopDBInstanceAsync(new() { DBInstanceIdentifier = "orders" });
            await rds.StopDBInstanceAsync(new() { DBInstanceIdentifier = "Orders" });
            await rds.StopDBInstanceAsync(new() { DBInstanceIdentifier = id });
            await rds.RebootDBInstanceAsync(new() { DBInstanceIdentifier = "arn:aws:rds:eu-west-1:123456789012:db:orders" });
            await rds.StartDBClusterAsync(new() { DBClusterIdentifier = "main" });
            await rds.{|DSP0006:StopDBInstanceAsync|}(new() { DBInstanceIdentifier = "mail" });
            await rds.{|DSP0006:RebootDBInstanceAsync|}(new() { DBInstanceIdentifier = "arn:aws:rds:us-east-1:123456789012:db:orders" });
            await rds.{|DSP0006:StartDBClusterAsync|}(new() { DBClusterIdentifier = "spare" });
        }
        """);

    [Fact]
    public Task A_delivery_stream() => VerifyAsync("firehose:*", "deliverystream/clicks", """
        async Task M(IAmazonKinesisFirehose firehose, string name)
        {
            await firehose.PutRecordAsync(new() { DeliveryStreamName = "clicks" });
            await firehose.PutRecordAsync(new() { DeliveryStreamName = name });
            await firehose.{|DSP0006:PutRecordAsync|}(new() { DeliveryStreamName = "views" });
        }
        """);

    [Fact]
    public Task An_alarm() => VerifyAsync("cloudwatch:*", "alarm:jobs-*", """
        async Task M(IAmazonCloudWatch cloudWatch, string name)
        {
            await cloudWatch.PutMetricAlarmAsync(new() { AlarmName = "jobs-late" });
            await cloudWatch.PutMetricAlarmAsync(new() { AlarmName = $"jobs-{name}" });
            await cloudWatch.DescribeAlarmsAsync(new() { AlarmNamePrefix = "mail" });
            await cloudWatch.DescribeAlarmsAsync(new() { AlarmNames = ["jobs-late"] });
            await cloudWatch.{|DSP0006:PutMetricAlarmAsync|}(new() { AlarmName = "mail-late" });
            await cloudWatch.{|DSP0006:DescribeAlarmsAsync|}(new() { AlarmNames = ["jobs-late", "mail-late"] });
            await cloudWatch.{|DSP0006:DeleteAlarmsAsync|}(new() { AlarmNames = [$"mail-{name}"] });
        }
        """);

    [Fact]
    public Task An_event_bus() => VerifyAsync("events:PutEvents", "event-bus/orders", """
        async Task M(IAmazonEventBridge events, string bus, List<Amazon.EventBridge.Model.PutEventsRequestEntry> entries)
        {
            await events.PutEventsAsync(new() { Entries = [new() { EventBusName = "orders" }] });
            await events.PutEventsAsync(
                new() { Entries = [new() { EventBusName = "arn:aws:events:eu-west-1:123456789012:event-bus/orders" }] });
            await events.PutEventsAsync(new() { Entries = [new() { EventBusName = bus }] });
            await events.PutEventsAsync(new() { Entries = entries });
            await events.{|DSP0006:PutEventsAsync|}(new() { Entries = [new() { EventBusName = "mail" }] });
            await events.{|DSP0006:PutEventsAsync|}(new() { Entries = [new() { Detail = "{}" }] });
            await events.{|DSP0006:PutEventsAsync|}(new()
            {
                Entries =
                [
                    new() { EventBusName = "orders" },
                    new() { EventBusName = "arn:aws:events:us-east-1:123456789012:event-bus/orders" },
                ],
            });
        }
        """);

    [Fact]
    public Task The_default_event_bus() => VerifyAsync("events:PutEvents", "event-bus/default", """
        async Task M(IAmazonEventBridge events)
        {
            await events.PutEventsAsync(new() { Entries = [new() { Detail = "{}" }, new() { EventBusName = "default" }] });
            await events.{|DSP0006:PutEventsAsync|}(new() { Entries = [new() { Detail = "{}" }, new() { EventBusName = "orders" }] });
        }
        """);

    [Fact]
    public Task A_rule_of_the_default_event_bus() => VerifyAsync("events:*", "rule/nightly", """
        async Task M(IAmazonEventBridge events, string bus, string rule)
        {
            await events.PutRuleAsync(new() { Name = "nightly" });
            await events.PutRuleAsync(new() { Name = "nightly", EventBusName = "default" });
            await events.PutRuleAsync(new() { Name = "nightly", EventBusName = "arn:aws:events:eu-west-1:123456789012:event-bus/default" });
            await events.PutRuleAsync(new() { Name = "nightly", EventBusName = bus });
            await events.PutRuleAsync(new() { Name = rule });
            await events.{|DSP0006:PutRuleAsync|}(new() { Name = "hourly" });
            await events.{|DSP0006:PutRuleAsync|}(new() { Name = "nightly", EventBusName = "orders" });
            await events.{|DSP0006:ListTargetsByRuleAsync|}(new() { Rule = "hourly" });
        }
        """);

    [Fact]
    public Task A_rule_of_another_event_bus() => VerifyAsync("events:*", "rule/orders/*", """
        async Task M(IAmazonEventBridge events, string bus)
        {
            await events.PutRuleAsync(new() { Name = "nightly", EventBusName = "orders" });
            await events.PutRuleAsync(new() { Name = "nightly", EventBusName = bus });
            await events.{|DSP0006:PutRuleAsync|}(new() { Name = "nightly", EventBusName = "mail" });
            await events.{|DSP0006:PutRuleAsync|}(new() { Name = "nightly" });
        }
        """);

    [Fact]
    public Task A_workgroup() => VerifyAsync("athena:*", "workgroup/reports", """
        async Task M(IAmazonAthena athena, string group, Amazon.Athena.Model.StartQueryExecutionRequest request)
        {
            await athena.StartQueryExecutionAsync(new() { WorkGroup = "reports" });
            await athena.StartQueryExecutionAsync(new() { WorkGroup = group });
            await athena.StartQueryExecutionAsync(request);
            await athena.{|DSP0006:StartQueryExecutionAsync|}(new() { WorkGroup = "primary" });
            await athena.{|DSP0006:StartQueryExecutionAsync|}(new() { QueryString = "SELECT 1" });
        }
        """);

    [Fact]
    public Task A_user_pool() => VerifyAsync("cognito-idp:*", "userpool/eu-west-1_aBc", """
        async Task M(IAmazonCognitoIdentityProvider cognito, string pool)
        {
            await cognito.AdminGetUserAsync(new() { UserPoolId = "eu-west-1_aBc", Username = "u" });
            await cognito.AdminGetUserAsync(new() { UserPoolId = pool, Username = "u" });
            await cognito.{|DSP0006:AdminGetUserAsync|}(new() { UserPoolId = "eu-west-1_xYz", Username = "u" });
        }
        """);

    [Fact]
    public Task A_stack() => VerifyAsync("cloudformation:*", "stack/web/*", """
        async Task M(IAmazonCloudFormation cloudFormation, string name)
        {
            await cloudFormation.DeleteStackAsync(new() { StackName = "web" });
            await cloudFormation.DeleteStackAsync(new() { StackName = "arn:aws:cloudformation:eu-west-1:123456789012:stack/web/0a1b" });
            await cloudFormation.DeleteStackAsync(new() { StackName = name });
            await cloudFormation.{|DSP0006:DeleteStackAsync|}(new() { StackName = "web-test" });
            await cloudFormation.{|DSP0006:DeleteStackAsync|}(
                new() { StackName = "arn:aws:cloudformation:us-east-1:123456789012:stack/web/0a1b" });
        }
        """);

    [Fact]
    public Task A_schedule_in_its_group() =>
        VerifyAsync("scheduler:*", "schedule/jobs/nightly\", \"arn:aws:scheduler:*:*:schedule/default/hourly", """
        async Task M(IAmazonScheduler scheduler, string group)
        {
            await scheduler.GetScheduleAsync(new() { GroupName = "jobs", Name = "nightly" });
            await scheduler.GetScheduleAsync(new() { GroupName = group, Name = "nightly" });
            await scheduler.GetScheduleAsync(new() { Name = "hourly" });
            await scheduler.{|DSP0006:GetScheduleAsync|}(new() { Name = "nightly" });
            await scheduler.{|DSP0006:GetScheduleAsync|}(new() { GroupName = "jobs", Name = "hourly" });
        }
        """);

    [Fact]
    public Task A_table_of_glue_its_database_and_the_catalog() => VerifyAsync(
        "glue:*", "table/sales/orders\", \"arn:aws:glue:*:*:database/sales\", \"arn:aws:glue:*:*:catalog", """
        async Task M(IAmazonGlue glue, string table, string catalog)
        {
            await glue.GetTableAsync(new() { DatabaseName = "sales", Name = "orders" });
            await glue.GetTableAsync(new() { DatabaseName = "Sales", Name = "Orders" });
            await glue.GetTableAsync(new() { DatabaseName = "sales", Name = table });
            await glue.GetTableAsync(new() { DatabaseName = "mail", Name = "sent", CatalogId = catalog });
            await glue.GetTableAsync(new() { DatabaseName = "mail", Name = "sent", CatalogId = "123456789012:s3tablescatalog/mail" });
            await glue.{|DSP0006:GetTableAsync|}(new() { DatabaseName = "sales", Name = "returns" });
            await glue.{|DSP0006:GetTableAsync|}(new() { DatabaseName = "sales", Name = "returns", CatalogId = "123456789012" });
            await glue.{|DSP0006:{|DSP0006:GetTableAsync|}|}(new() { DatabaseName = "mail", Name = "sent" });
        }
        """);

    [Fact]
    public Task A_table_of_glue_alone_grants_nothing() => VerifyAsync("glue:GetTable", "table/sales/orders", """
        Task M(IAmazonGlue glue) => glue.{|DSP0006:{|DSP0006:GetTableAsync|}|}(new() { DatabaseName = "sales", Name = "orders" });
        """);

    [Fact]
    public Task A_command_with_its_cluster() => VerifyAsync("ecs:ExecuteCommand", "task/prod/*\", \"arn:aws:ecs:*:*:cluster/prod", """
        async Task M(IAmazonECS ecs, string task, string cluster)
        {
            await ecs.ExecuteCommandAsync(new() { Cluster = "prod", Task = task, Command = "sh" });
            await ecs.ExecuteCommandAsync(new() { Cluster = cluster, Task = "1", Command = "sh" });
        }
        """);

    [Fact]
    public Task A_job_of_glue() => VerifyAsync("glue:*", "job/clean", """
        async Task M(IAmazonGlue glue, string name)
        {
            await glue.StartJobRunAsync(new() { JobName = "clean" });
            await glue.StartJobRunAsync(new() { JobName = name });
            await glue.{|DSP0006:StartJobRunAsync|}(new() { JobName = "merge" });
        }
        """);

    private static Task VerifyAsync(string action, string resource, string members) => Create()
        .Using(StandInSdk.MoreReferences)
        .WithSource("""
            using Amazon.Athena;
            using Amazon.BedrockRuntime;
            using Amazon.CloudFormation;
            using Amazon.CloudWatch;
            using Amazon.CognitoIdentityProvider;
            using Amazon.ECS;
            using Amazon.EventBridge;
            using Amazon.Glue;
            using Amazon.KinesisFirehose;
            using Amazon.RDS;
            using Amazon.Scheduler;

            """ + InClass(members))
        .WithPolicy(Policy($$"""
            {
              "Effect": "Allow",
              "Action": "{{action}}",
              "Resource": ["arn:aws:{{action[..action.IndexOf(':')]}}:eu-west-1:123456789012:{{resource}}"]
            }
            """))
        .RunAsync(TestContext.Current.CancellationToken);
}
