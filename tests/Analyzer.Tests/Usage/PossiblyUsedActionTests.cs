using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Tests.Calls;
using static Dstack.Permissions.Analyzer.Tests.Usage.UnusedTest;

namespace Dstack.Permissions.Analyzer.Tests.Usage;

/// <summary>Actions that a fix for DSP0005 or DSP0012 would once have taken from a program that needs them.</summary>
public class PossiblyUsedActionTests
{
    [Fact]
    public Task A_rule_on_the_default_bus_needs_its_action() => VerifyStandInAsync(
        """
        void M(Amazon.EventBridge.IAmazonEventBridge events) =>
            events.PutRuleAsync(new Amazon.EventBridge.Model.PutRuleRequest { Name = "r" });
        """,
        "events:PutRule",
        "events:TagResource",
        "iam:PassRole",
        "{|DSP0005:events:DeleteRule|}");

    [Fact]
    public Task A_message_may_be_raw_or_made_from_a_template() => VerifyStandInAsync(
        """
        void M(Amazon.SimpleEmailV2.IAmazonSimpleEmailServiceV2 ses, Amazon.SimpleEmailV2.Model.SendEmailRequest request) =>
            ses.SendEmailAsync(request);
        """,
        "ses:SendEmail",
        "ses:SendRawEmail",
        "{|DSP0005:ses:SendBounce|}");

    [Fact]
    public Task A_model_may_be_called_with_a_guardrail() => VerifyStandInAsync(
        """
        void M(Amazon.BedrockRuntime.IAmazonBedrockRuntime bedrock) =>
            bedrock.ConverseAsync(new Amazon.BedrockRuntime.Model.ConverseRequest { ModelId = "m" });
        """,
        "bedrock:InvokeModel",
        "bedrock:ApplyGuardrail",
        "{|DSP0005:bedrock:CreateGuardrail|}");

    [Fact]
    public Task A_copied_object_may_have_tags() => VerifyAsync(
        """
        void M(IAmazonS3 s3) => s3.CopyObjectAsync(
            new CopyObjectRequest { SourceBucket = "a", SourceKey = "k", DestinationBucket = "b", DestinationKey = "k" });
        """,
        "s3:GetObject",
        "s3:PutObject",
        "s3:GetObjectTagging",
        "s3:PutObjectTagging",
        "{|DSP0005:s3:GetObjectRetention|}");

    [Fact]
    public Task An_instance_may_get_a_role_from_its_launch_template() => VerifyAsync(
        """
        void M(IAmazonEC2 ec2) => ec2.RunInstancesAsync(
            new Amazon.EC2.Model.RunInstancesRequest { LaunchTemplate = new() { LaunchTemplateId = "lt-1" } });
        """,
        "ec2:RunInstances",
        "iam:PassRole",
        "ec2:CreateTags",
        "{|DSP0005:ec2:DeleteTags|}");

    [Fact]
    public Task A_query_reads_its_tables_and_writes_its_results_as_the_caller() => VerifyStandInAsync(
        """
        void M(Amazon.Athena.IAmazonAthena athena, Amazon.Athena.Model.StartQueryExecutionRequest request) =>
            athena.StartQueryExecutionAsync(request);
        """,
        "athena:StartQueryExecution",
        "glue:GetTable",
        "s3:GetObject",
        "s3:PutObject",
        "lakeformation:GetDataAccess",
        "{|DSP0005:athena:CreateWorkGroup|}",
        "{|DSP0005:sns:CreateTopic|}");

    [Fact]
    public Task A_stack_is_made_by_whatever_its_template_says() => VerifyStandInAsync(
        """
        void M(Amazon.CloudFormation.IAmazonCloudFormation stacks, Amazon.CloudFormation.Model.CreateStackRequest request) =>
            stacks.CreateStackAsync(request);
        """,
        "cloudformation:CreateStack",
        "sns:CreateTopic",
        "iam:CreateRole",
        "sqs:DeleteQueue");

    [Fact]
    public Task Stacks_that_are_only_listed_make_nothing() => VerifyStandInAsync(
        """
        void M(Amazon.CloudFormation.IAmazonCloudFormation stacks) =>
            stacks.ListStacksAsync(new Amazon.CloudFormation.Model.ListStacksRequest());
        """,
        "cloudformation:ListStacks",
        "{|DSP0005:sns:CreateTopic|}");

    private static Task VerifyStandInAsync(string members, params string[] actions) => Create()
        .Using(StandInSdk.References)
        .WithSource(CallTest.InClass(members))
        .WithSource(Attributes)
        .WithSource(CallTest.RequiresPermission)
        .WithPolicy(CallTest.Allowing(actions))
        .RunAsync(TestContext.Current.CancellationToken);
}
