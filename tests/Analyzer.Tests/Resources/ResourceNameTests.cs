using System.Threading.Tasks;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Resources;

/// <summary>
/// DSP0006: how the members of each service name a resource. Every reported call stands beside one that is granted or says too little.
/// </summary>
public class ResourceNameTests
{
    [Theory]
    [InlineData("secret:db-??????")]
    [InlineData("secret:db-*")]
    [InlineData("secret:d*")]
    [InlineData("secret:db-AbC123")]
    public Task A_secret_has_six_more_characters_in_its_arn(string resource) => VerifyAsync("secretsmanager:*", resource, """
        async Task M(IAmazonSecretsManager secrets)
        {
            await secrets.GetSecretValueAsync(new() { SecretId = "db" });
            await secrets.{|DSP0006:GetSecretValueAsync|}(new() { SecretId = "other" });
        }
        """);

    [Fact]
    public Task A_secret_by_its_bare_name_is_granted_to_nobody() => VerifyAsync("secretsmanager:*", "secret:db", """
        async Task M(IAmazonSecretsManager secrets, string name)
        {
            await secrets.{|DSP0006:GetSecretValueAsync|}(new() { SecretId = "db" });
            await secrets.{|DSP0006:GetSecretValueAsync|}(
                new() { SecretId = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbC123" });
            await secrets.GetSecretValueAsync(new() { SecretId = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db" });
            await secrets.GetSecretValueAsync(new() { SecretId = name });
            await secrets.CreateSecretAsync(new() { Name = "db" });
            await secrets.{|DSP0006:CreateSecretAsync|}(new() { Name = "other" });
        }
        """);

    [Fact]
    public Task A_secret_by_its_arn() => VerifyAsync("secretsmanager:*", "secret:db-??????", """
        async Task M(IAmazonSecretsManager secrets, string region)
        {
            await secrets.GetSecretValueAsync(new() { SecretId = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbC123" });
            await secrets.GetSecretValueAsync(new() { SecretId = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db" });
            await secrets.GetSecretValueAsync(new() { SecretId = $"arn:aws:secretsmanager:{region}:123456789012:secret:db" });
            await secrets.{|DSP0006:GetSecretValueAsync|}(new() { SecretId = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db" });
            await secrets.{|DSP0006:GetSecretValueAsync|}(
                new() { SecretId = $"arn:aws:secretsmanager:{region}:123456789012:secret:other" });
        }
        """);

    [Fact]
    public Task A_queue_by_its_url() => VerifyAsync("sqs:*", "jobs", """
        async Task M(IAmazonSQS sqs, string url, string name, string region, string host)
        {
            await sqs.SendMessageAsync("https://sqs.eu-west-1.amazonaws.com/123456789012/jobs", "m");
            await sqs.SendMessageAsync("https://eu-west-1.queue.amazonaws.com/123456789012/jobs", "m");
            await sqs.SendMessageAsync("https://queue.amazonaws.com/123456789012/jobs", "m");
            await sqs.SendMessageAsync("http://localhost:4566/000000000000/jobs", "m");
            await sqs.SendMessageAsync($"https://sqs.{region}.amazonaws.com/123456789012/jobs", "m");
            await sqs.SendMessageAsync($"https://{host}/{name}", "m");
            await sqs.SendMessageAsync($"{url}/jobs", "m");
            await sqs.SendMessageAsync(url, "m");
            await sqs.GetQueueUrlAsync("jobs");
            await sqs.{|DSP0006:SendMessageAsync|}("https://sqs.us-east-1.amazonaws.com/123456789012/jobs", "m");
            await sqs.{|DSP0006:SendMessageAsync|}("https://us-east-1.queue.amazonaws.com/123456789012/jobs", "m");
            await sqs.{|DSP0006:SendMessageAsync|}("https://sqs.eu-west-1.amazonaws.com/210987654321/jobs", "m");
            await sqs.{|DSP0006:SendMessageAsync|}($"https://sqs.{region}.amazonaws.com/210987654321/jobs", "m");
            await sqs.{|DSP0006:SendMessageAsync|}($"{url}/job", "m");
            await sqs.{|DSP0006:GetQueueUrlAsync|}("job");
        }
        """);

    [Fact]
    public Task A_parameter_by_its_name() => VerifyAsync("ssm:*", "parameter/app/*", """
        async Task M(IAmazonSimpleSystemsManagement ssm, string name)
        {
            await ssm.GetParameterAsync(new() { Name = "/app/db" });
            await ssm.GetParameterAsync(new() { Name = "app/db" });
            await ssm.GetParameterAsync(new() { Name = "/app/db:3" });
            await ssm.GetParameterAsync(new() { Name = $"/{name}/db" });
            await ssm.GetParameterAsync(new() { Name = "arn:aws:ssm:eu-west-1:123456789012:parameter/app/db" });
            await ssm.PutParameterAsync(new() { Name = "/app/" + name });
            await ssm.GetParametersByPathAsync(new() { Path = "/app/" });
            await ssm.GetParametersByPathAsync(new() { Path = "/app/web" });
            await ssm.GetParametersByPathAsync(new() { Path = name });
            await ssm.{|DSP0006:GetParameterAsync|}(new() { Name = "/web/db" });
            await ssm.{|DSP0006:GetParameterAsync|}(new() { Name = $"/web/{name}" });
            await ssm.{|DSP0006:GetParameterAsync|}(new() { Name = "arn:aws:ssm:eu-west-1:123456789012:parameter/web/db" });
            await ssm.{|DSP0006:GetParametersByPathAsync|}(new() { Path = "/app" });
            await ssm.{|DSP0006:GetParametersByPathAsync|}(new() { Path = "/" });
            await ssm.{|DSP0006:GetParametersByPathAsync|}(new() { Path = "/web/" });
        }
        """);

    [Theory]
    [InlineData("parameter/app", "/app", null)]
    [InlineData("parameter/app", "/app/", "DSP0006")]
    [InlineData("parameter/", "/", null)]
    [InlineData("parameter/*", "/", null)]
    public Task A_path_of_parameters_as_it_is_sent(string resource, string path, string? id) =>
        VerifyAsync("ssm:GetParametersByPath", resource, $$"""
        Task M(IAmazonSimpleSystemsManagement ssm) =>
            ssm.{{Marked("GetParametersByPathAsync", id)}}(new() { Path = "{{path}}", Recursive = true });
        """);

    [Theory]
    [InlineData("parameter/app/db", null)]
    [InlineData("parameter/app/*", null)]
    [InlineData("parameter/web/*", "DSP0006")]
    public Task Parameters_of_a_list(string resource, string? id) => VerifyAsync("ssm:GetParameters", resource, $$"""
        Task M(IAmazonSimpleSystemsManagement ssm) => ssm.{{Marked("GetParametersAsync", id)}}(new() { Names = ["/app/db"] });
        """);

    [Fact]
    public Task A_table_and_its_indexes() => VerifyAsync("dynamodb:*", "table/jobs", """
        async Task M(IAmazonDynamoDB db, string index)
        {
            await db.QueryAsync(new() { TableName = "jobs" });
            await db.QueryAsync(new() { TableName = "arn:aws:dynamodb:eu-west-1:123456789012:table/jobs" });
            await db.{|DSP0006:QueryAsync|}(new() { TableName = "jobs", IndexName = "by-name" });
            await db.{|DSP0006:QueryAsync|}(
                new() { TableName = "arn:aws:dynamodb:eu-west-1:123456789012:table/jobs", IndexName = "by-name" });
            await db.{|DSP0006:PutItemAsync|}("arn:aws:dynamodb:us-east-1:123456789012:table/jobs", new());
            await db.{|DSP0006:PutItemAsync|}("runs", new());
        }
        """);

    [Fact]
    public Task An_index_without_its_table() => VerifyAsync("dynamodb:*", "table/jobs/index/*", """
        async Task M(IAmazonDynamoDB db, string index)
        {
            await db.QueryAsync(new() { TableName = "jobs", IndexName = "by-name" });
            await db.QueryAsync(new() { TableName = "jobs", IndexName = index });
            await db.{|DSP0006:QueryAsync|}(new() { TableName = "jobs" });
        }
        """);

    [Theory]
    [InlineData("function:resize", "\"resize\"", null)]
    [InlineData("function:resize", "\"arn:aws:lambda:eu-west-1:123456789012:function:resize\"", null)]
    [InlineData("function:resize", "\"123456789012:function:resize\"", null)]
    [InlineData("function:resize:*", "\"resize:live\"", null)]
    [InlineData("function:resize:*", "\"resize\"", "DSP0006")]
    [InlineData("function:resize", "\"resize:live\"", "DSP0006")]
    [InlineData("function:resize:live", "\"resize:live\"", null)]
    [InlineData("function:resize:live", "\"arn:aws:lambda:eu-west-1:123456789012:function:resize:live\"", null)]
    [InlineData("function:resize:live", "$\"{name}:live\"", null)]
    [InlineData("function:resize", "name", null)]
    [InlineData("function:resize:live", "\"resize:test\"", "DSP0006")]
    [InlineData("function:resize", "\"resizer\"", "DSP0006")]
    [InlineData("function:resize", "\"210987654321:function:resize\"", "DSP0006")]
    [InlineData("function:resize", "\"arn:aws:lambda:us-east-1:123456789012:function:resize\"", "DSP0006")]
    [InlineData("function:resize*", "$\"{name}-resize\"", null)]
    [InlineData("function:resize*", "$\"scale-{name}\"", "DSP0006")]
    public Task A_function_by_name_arn_or_part_of_it(string resource, string name, string? id) => VerifyAsync("lambda:*", resource, $$"""
        Task M(IAmazonLambda lambda, string name) => lambda.{{Marked("InvokeAsync", id)}}(new() { FunctionName = {{name}} });
        """);

    [Theory]
    [InlineData("function:resize:live", "\"live\"", null)]
    [InlineData("function:resize:*", "\"live\"", null)]
    [InlineData("function:resize*", "\"live\"", null)]
    [InlineData("function:resize:live", "name", null)]
    [InlineData("function:resize", "name", null)]
    [InlineData("function:resize", "\"$LATEST\"", null)]
    [InlineData("function:resize", "\"live\"", "DSP0006")]
    [InlineData("function:resize:test", "\"live\"", "DSP0006")]
    public Task A_function_by_its_qualifier(string resource, string qualifier, string? id) => VerifyAsync("lambda:*", resource, $$"""
        Task M(IAmazonLambda lambda, string name) =>
            lambda.{{Marked("InvokeAsync", id)}}(new() { FunctionName = "resize", Qualifier = {{qualifier}} });
        """);

    [Fact]
    public Task A_key_by_id_or_arn_and_never_by_alias() => VerifyAsync("kms:*", "key/1234abcd-12ab-34cd-56ef-1234567890ab", """
        async Task M(IAmazonKeyManagementService kms)
        {
            await kms.EncryptAsync(new() { KeyId = "1234abcd-12ab-34cd-56ef-1234567890ab" });
            await kms.EncryptAsync(new() { KeyId = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab" });
            await kms.EncryptAsync(new() { KeyId = "alias/jobs" });
            await kms.EncryptAsync(new() { KeyId = "arn:aws:kms:us-east-1:123456789012:alias/jobs" });
            await kms.{|DSP0006:EncryptAsync|}(new() { KeyId = "00000000-12ab-34cd-56ef-1234567890ab" });
            await kms.{|DSP0006:EncryptAsync|}(
                new() { KeyId = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab" });
        }
        """);

    [Fact]
    public Task A_log_group_with_and_without_its_streams() => VerifyAsync("logs:*", "log-group:/jobs:*", """
        async Task M(IAmazonCloudWatchLogs logs, string stream)
        {
            await logs.CreateLogGroupAsync(new() { LogGroupName = "/jobs" });
            await logs.CreateLogStreamAsync(new() { LogGroupName = "/jobs", LogStreamName = "s" });
            await logs.PutLogEventsAsync(new() { LogGroupName = "/jobs", LogStreamName = stream });
            await logs.{|DSP0006:CreateLogGroupAsync|}(new() { LogGroupName = "/runs" });
            await logs.{|DSP0006:PutLogEventsAsync|}(new() { LogGroupName = "/runs", LogStreamName = stream });
        }
        """);

    [Fact]
    public Task A_topic_by_its_arn() => VerifyAsync("sns:*", "jobs", """
        async Task M(IAmazonSimpleNotificationService sns, string region, string account, string place)
        {
            await sns.PublishAsync(new() { TopicArn = "arn:aws:sns:eu-west-1:123456789012:jobs" });
            await sns.PublishAsync(new() { TopicArn = $"arn:aws:sns:{region}:{account}:jobs" });
            await sns.PublishAsync(new() { TopicArn = $"arn:aws:sns:{place}:jobs" });
            await sns.PublishAsync(new() { TopicArn = $"arn:aws:sns:{place}:topic:{account}" });
            await sns.PublishAsync(new() { TargetArn = "arn:aws:sns:eu-west-1:123456789012:jobs" });
            await sns.PublishAsync(new() { TopicArn = place, PhoneNumber = account });
            await sns.{|DSP0006:PublishAsync|}(new() { PhoneNumber = "+1" });
            await sns.{|DSP0006:PublishAsync|}(new() { PhoneNumber = place });
            await sns.{|DSP0006:PublishAsync|}(new() { TargetArn = "arn:aws:sns:eu-west-1:123456789012:endpoint/GCM/app/1" });
            await sns.{|DSP0006:PublishAsync|}(new() { TopicArn = "arn:aws:sns:us-east-1:123456789012:jobs" });
            await sns.{|DSP0006:PublishAsync|}(new() { TopicArn = $"arn:aws:sns:{region}:{account}:runs" });
        }
        """);

    [Fact]
    public Task A_message_to_a_telephone_acts_on_no_topic() => Create()
        .Using(StandInSdk.References)
        .WithSource("using Amazon.SimpleNotificationService;\n" + InClass("""
            Task M(IAmazonSimpleNotificationService sns) => sns.PublishAsync(new() { PhoneNumber = "+1" });
            """))
        .WithPolicy(Allowing("sns:Publish"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_queue_by_its_arn() => VerifyAsync("sqs:*", "dead", """
        async Task M(IAmazonSQS sqs, string arn)
        {
            await sqs.StartMessageMoveTaskAsync(
                new Amazon.SQS.Model.StartMessageMoveTaskRequest { SourceArn = "arn:aws:sqs:eu-west-1:123456789012:dead" });
            await sqs.StartMessageMoveTaskAsync(new Amazon.SQS.Model.StartMessageMoveTaskRequest { SourceArn = arn });
            await sqs.{|DSP0006:{|DSP0006:{|DSP0006:{|DSP0006:StartMessageMoveTaskAsync|}|}|}|}(
                new Amazon.SQS.Model.StartMessageMoveTaskRequest { SourceArn = "arn:aws:sqs:*:*:jobs" });
            await sqs.{|DSP0006:ListMessageMoveTasksAsync|}(
                new Amazon.SQS.Model.ListMessageMoveTasksRequest { SourceArn = $"arn:aws:sqs:{arn}:1:jobs" });
        }
        """);

    [Fact]
    public Task Each_table_of_a_batch() => VerifyAsync("dynamodb:*", "table/jobs", """
        async Task M(IAmazonDynamoDB db, string name, Dictionary<string, KeysAndAttributes> keys)
        {
            await db.BatchGetItemAsync(new BatchGetItemRequest { RequestItems = new() { ["jobs"] = new(), [name] = new() } });
            await db.BatchGetItemAsync(new Dictionary<string, KeysAndAttributes> { { "jobs", new() } });
            await db.BatchGetItemAsync(keys);
            await db.{|DSP0006:BatchGetItemAsync|}(new BatchGetItemRequest { RequestItems = new() { ["jobs"] = new(), ["runs"] = new() } });
            await db.{|DSP0006:BatchGetItemAsync|}(new Dictionary<string, KeysAndAttributes> { { "runs", new() } });
            await db.{|DSP0006:BatchWriteItemAsync|}(
                new BatchWriteItemRequest { RequestItems = new() { [name] = new(), ["runs"] = new() } });
        }
        """);

    [Fact]
    public Task Each_table_of_a_transaction() => VerifyAsync("dynamodb:*", "table/jobs", """
        async Task M(IAmazonDynamoDB db, string name, List<TransactWriteItem> items)
        {
            var put = new Put { TableName = "runs" };
            await db.TransactWriteItemsAsync(
                new() { TransactItems = [new() { Put = new() { TableName = "jobs" } }, new() { Delete = new() { TableName = name } }] });
            await db.TransactWriteItemsAsync(new() { TransactItems = items });
            await db.TransactGetItemsAsync(new() { TransactItems = [new() { Get = new() { TableName = "jobs" } }] });
            await db.{|DSP0006:TransactGetItemsAsync|}(new() { TransactItems = [new() { Get = new() { TableName = "runs" } }] });
            await db.{|DSP0006:TransactWriteItemsAsync|}(
                new() { TransactItems = [new() { Put = new() { TableName = "runs" } }, new() { Update = new() { TableName = "jobs" } }] });
            await db.{|DSP0006:{|DSP0006:TransactWriteItemsAsync|}|}(new()
            {
                TransactItems =
                [
                    new() { Put = new() { TableName = "jobs" } },
                    new() { ConditionCheck = new() { TableName = "runs" } },
                    new() { Put = new() { TableName = "logs" } },
                ],
            });
        }
        """);

    [Fact]
    public Task A_stream_by_its_name() => VerifyAsync("kinesis:*", "stream/jobs", """
        async Task M(IAmazonKinesis kinesis)
        {
            await kinesis.PutRecordAsync(new() { StreamName = "jobs" });
            await kinesis.{|DSP0006:PutRecordAsync|}(new() { StreamName = "runs" });
        }
        """);

    [Fact]
    public Task The_arn_of_another_thing_than_is_acted_on() => Create()
        .WithSource(InClass("""
            async Task M(IAmazonEC2 ec2)
            {
                await ec2.AssociateIamInstanceProfileAsync(new()
                {
                    InstanceId = "i-1",
                    IamInstanceProfile = new() { Arn = "arn:aws:iam::123456789012:instance-profile/runner" },
                });
                await ec2.CreateFlowLogsAsync(new() { DeliverLogsPermissionArn = "arn:aws:iam::123456789012:role/flow-logs" });
                await ec2.{|DSP0006:CreateFlowLogsAsync|}(new() { DeliverLogsPermissionArn = "arn:aws:iam::123456789012:role/other" });
            }
            """))
        .WithPolicy(Policy("""
            { "Effect": "Allow", "Action": ["ec2:*", "logs:*"], "Resource": "*" },
            { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::123456789012:role/flow-logs" }
            """))
        .RunAsync(TestContext.Current.CancellationToken);

    private static string Marked(string method, string? id) => id is null ? method : $"{{|{id}:{method}|}}";

    private static Task VerifyAsync(string action, string resource, string members) => Create()
        .Using(StandInSdk.References)
        .WithSource("""
            using Amazon.CloudWatchLogs;
            using Amazon.DynamoDBv2.Model;
            using Amazon.Kinesis;
            using Amazon.Lambda;
            using Amazon.SecretsManager;
            using Amazon.SimpleNotificationService;

            """ + InClass(members))
        .WithPolicy(Policy($$"""
            {
              "Effect": "Allow",
              "Action": "{{action}}",
              "Resource": "arn:aws:{{action[..action.IndexOf(':')]}}:eu-west-1:123456789012:{{resource}}"
            },
            {
              "Effect": "Allow",
              "Action": "kms:*",
              "Resource": "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab"
            }
            """))
        .RunAsync(TestContext.Current.CancellationToken);
}
