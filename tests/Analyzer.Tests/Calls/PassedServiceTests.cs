using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Calls;

/// <summary>DSP0003 where a condition on iam:PassedToService leaves out the service that a call passes a role to.</summary>
public class PassedServiceTests
{
    private const string Run = """
        Task M(IAmazonEC2 ec2) => ec2.RunInstancesAsync(new()
        {
            ImageId = "ami", {|#0:IamInstanceProfile|} = new() { Name = "jobs" },
        });
        """;

    [Fact]
    public Task The_message_says_at_the_member_what_the_condition_lets_through_and_what_to_add() => Create()
        .WithSource(InClass(Run))
        .WithPolicy(Passing(""" "StringEquals": { "iam:PassedToService": ["ecs.amazonaws.com", "lambda.amazonaws.com"] } """))
        .Expecting(new DiagnosticResult(Descriptors.IneffectiveGrant)
            .WithLocation(0)
            .WithMessage(
                "'IAmazonEC2.RunInstancesAsync' needs 'iam:PassRole', which policy.json lists in statement 2 with 'iam:PassedToService' "
                + "limited to 'ecs.amazonaws.com' or 'lambda.amazonaws.com', and "
                + "'IamInstanceProfile' passes the role to 'ec2.amazonaws.com'; "
                + "add that to the condition"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Where_the_service_is_excepted_another_statement_has_to_allow_it() => Create()
        .WithSource(InClass(Run))
        .WithPolicy(Passing(""" "StringNotLike": { "iam:PassedToService": "ec2.*" } """))
        .Expecting(new DiagnosticResult(Descriptors.IneffectiveGrant)
            .WithLocation(0)
            .WithMessage(
                "'IAmazonEC2.RunInstancesAsync' needs 'iam:PassRole', which policy.json lists in statement 2 with 'iam:PassedToService' "
                + "other than 'ec2.*', and 'IamInstanceProfile' passes the role to 'ec2.amazonaws.com'; allow that in another statement"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_role_that_the_operation_always_needs_is_said_at_the_call() => Create()
        .Using(StandInSdk.References)
        .WithSource(InClass("""
            Task M(Amazon.IdentityManagement.IAmazonIdentityManagementService iam) => iam.{|#0:AddRoleToInstanceProfileAsync|}(new());
            """))
        .WithPolicy(Passing(""" "StringEquals": { "iam:PassedToService": "events.amazonaws.com" } """, "iam:AddRoleToInstanceProfile"))
        .Expecting(new DiagnosticResult(Descriptors.IneffectiveGrant)
            .WithLocation(0)
            .WithMessage(
                "'IAmazonIdentityManagementService.AddRoleToInstanceProfileAsync' needs 'iam:PassRole', which policy.json lists in "
                + "statement 2 with 'iam:PassedToService' limited to 'events.amazonaws.com', and the call passes the role to "
                + "'ec2.amazonaws.com'; add that to the condition"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(""" "StringEquals": { "iam:PassedToService": "ec2.amazonaws.com" } """)]
    [InlineData(""" "StringEquals": { "iam:PassedToService": ["ecs.amazonaws.com", "ec2.amazonaws.com"] } """)]
    [InlineData(""" "StringEquals": { "iam:PassedToService": "ec2.amazonaws.com.cn" } """)]
    [InlineData(""" "StringLike": { "iam:PassedToService": "ec2.*" } """)]
    [InlineData(""" "StringNotEquals": { "iam:PassedToService": "lambda.amazonaws.com" } """)]
    [InlineData(""" "StringEqualsIfExists": { "iam:PassedToService": "lambda.amazonaws.com" } """)]
    [InlineData(""" "StringEquals": { "iam:PassedToService": "{service}.amazonaws.com" } """)]
    [InlineData(""" "StringEquals": { "aws:PrincipalTag/team": "lambda.amazonaws.com" } """)]
    public Task A_condition_that_may_let_the_service_through_is_silent(string conditions) =>
        VerifyAsync(Passing(conditions), Run.Replace("{|#0:IamInstanceProfile|}", "IamInstanceProfile"));

    [Fact]
    public Task A_call_that_passes_no_role_is_silent() => VerifyAsync(
        Passing(""" "StringEquals": { "iam:PassedToService": "lambda.amazonaws.com" } """),
        """
        Task M(IAmazonEC2 ec2, Amazon.EC2.Model.RunInstancesRequest request) => ec2.RunInstancesAsync(new() { ImageId = "ami" });
        Task N(IAmazonEC2 ec2, Amazon.EC2.Model.RunInstancesRequest request) => ec2.RunInstancesAsync(request);
        """);

    [Fact]
    public Task Where_nobody_knows_the_service_any_condition_is_silent() => VerifyAsync(
        Passing(""" "StringEquals": { "iam:PassedToService": "lambda.amazonaws.com" } """, "dynamodb:*"),
        """
        Task M(IAmazonDynamoDB dynamo) => dynamo.UpdateGlobalTableSettingsAsync(new()
        {
            GlobalTableName = "jobs",
            GlobalTableProvisionedWriteCapacityAutoScalingSettingsUpdate =
                new() { AutoScalingRoleArn = "arn:aws:iam::123456789012:role/jobs" },
        });
        """);

    [Fact]
    public Task Calls_that_pass_roles_to_different_services_are_judged_each_by_its_own() => VerifyAsync(
        Passing(""" "StringEquals": { "iam:PassedToService": ["ssm.amazonaws.com", "vpc-flow-logs.amazonaws.com"] } """, "ssm:*"),
        """
        const string Role = "arn:aws:iam::123456789012:role/jobs";

        async Task M(IAmazonEC2 ec2, IAmazonSimpleSystemsManagement ssm)
        {
            await ec2.CreateFlowLogsAsync(new() { DeliverLogsPermissionArn = Role });
            await ssm.SendCommandAsync(new() { DocumentName = "AWS-RunShellScript", ServiceRoleArn = Role });
            await ec2.AssociateIamInstanceProfileAsync(new() { IamInstanceProfile = new() { {|DSP0003:Name|} = "jobs" } });
        }
        """);

    [Fact]
    public Task Members_of_one_request_pass_roles_to_different_services() => Create()
        .Using(StandInSdk.MoreReferences)
        .WithSource(InClass("""
            async Task M(Amazon.ECS.IAmazonECS ecs, Amazon.Scheduler.IAmazonScheduler scheduler)
            {
                await scheduler.CreateScheduleAsync(
                    new() { Target = new() { {|DSP0003:RoleArn|} = "arn:aws:iam::123456789012:role/jobs" } });
                await scheduler.CreateScheduleAsync(new() { Name = "jobs" });
                await ecs.RegisterTaskDefinitionAsync(new() { {|DSP0003:TaskRoleArn|} = "arn:aws:iam::123456789012:role/jobs" });
                await ecs.RegisterTaskDefinitionAsync(new() { Family = "jobs" });
                await ecs.CreateServiceAsync(new() { Role = "arn:aws:iam::123456789012:role/jobs" });
                await ecs.RunTaskAsync(new() { Overrides = new() { {|DSP0003:TaskRoleArn|} = "arn:aws:iam::123456789012:role/jobs" } });
            }
            """))
        .WithPolicy(Passing(""" "StringEquals": { "iam:PassedToService": "ecs.amazonaws.com" } """, "ecs:*\", \"scheduler:*"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_role_outside_the_grants_for_its_service_is_outside() => Create()
        .Using(StandInSdk.References)
        .WithSource(InClass("""
            const string Account = "arn:aws:iam::123456789012:role/";

            async Task M(Amazon.Lambda.IAmazonLambda lambda, IAmazonEC2 ec2)
            {
                await lambda.CreateFunctionAsync(new() { Role = Account + "functions" });
                await lambda.{|DSP0006:CreateFunctionAsync|}(new() { Role = Account + "flows" });
                await ec2.CreateFlowLogsAsync(new() { DeliverLogsPermissionArn = Account + "flows" });
                await ec2.{|DSP0006:CreateFlowLogsAsync|}(new() { DeliverLogsPermissionArn = Account + "functions" });
            }
            """))
        .WithPolicy(Policy("""
            { "Effect": "Allow", "Action": ["ec2:*", "lambda:*", "logs:*"], "Resource": "*" },
            {
              "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/functions",
              "Condition": { "StringEquals": { "iam:PassedToService": "lambda.amazonaws.com" } }
            },
            {
              "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/flows",
              "Condition": { "StringEquals": { "iam:PassedToService": "vpc-flow-logs.amazonaws.com" } }
            }
            """))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task One_of_several_policies_is_enough() => Create()
        .WithSource(InClass(Run.Replace("{|#0:IamInstanceProfile|}", "IamInstanceProfile")))
        .WithPolicy(Passing(""" "StringEquals": { "iam:PassedToService": "lambda.amazonaws.com" } """))
        .WithPolicy(Passing(""" "StringEquals": { "iam:PassedToService": "ec2.amazonaws.com" } """), "/src/runner.policy.json")
        .RunAsync(TestContext.Current.CancellationToken);

    private static string Passing(string conditions, string others = "ec2:*") => Policy($$"""
        { "Effect": "Allow", "Action": ["ec2:*", "logs:*", "{{others}}"], "Resource": "*" },
        { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/*", "Condition": { {{conditions}} } }
        """);
}
