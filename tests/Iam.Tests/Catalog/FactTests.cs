using System.Linq;
using Dstack.Permissions.CatalogBuilder;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.CatalogBuilder.Needs;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Tests.Catalog;

/// <summary>Facts that were once wrong, each held with its whole kind.</summary>
public class FactTests
{
    private static readonly SdkCatalog Sdk = IamCatalog.Default.Sdk;
    private static readonly RepositoryFolders Folders = RepositoryFolders.Find(System.AppContext.BaseDirectory);

    [Theory]
    [InlineData("EventBridge", "PutRule DeleteRule DescribeRule EnableRule DisableRule PutTargets RemoveTargets ListTargetsByRule")]
    [InlineData("CloudWatch Events", "PutRule DeleteRule DescribeRule EnableRule DisableRule PutTargets RemoveTargets ListTargetsByRule")]
    public void A_rule_needs_its_action_on_every_bus(string serviceId, string operations)
    {
        foreach (var operation in operations.Split(' '))
        {
            var required = Assert.Single(Find(serviceId, operation).RequiredActions, action => action.Action == "events:" + operation);
            Assert.Null(required.Condition);
            Assert.Equal(["EventBusName", "RuleName"], required.Bindings.Select(binding => binding.Variable));
        }
    }

    [Theory]
    [InlineData("CreateAccessPoint", "Bucket")]
    [InlineData("DeleteAccessPoint", "Name")]
    [InlineData("DeleteAccessPointPolicy", "Name")]
    [InlineData("GetAccessPoint", "Name")]
    [InlineData("GetAccessPointPolicy", "Name")]
    [InlineData("ListAccessPoints", "Bucket")]
    [InlineData("PutAccessPointPolicy", "Name")]
    public void An_access_point_is_of_S3_on_Outposts_only_by_its_arn(string operation, string member) => Assert.Equal(
        [$"s3:{operation} {member} NotStartsWith arn:", $"s3-outposts:{operation} {member} StartsWith arn:"],
        Find("S3 Control", operation).RequiredActions.Select(Write));

    [Theory]
    [InlineData("S3 Control", "GetBucketVersioning", "s3-outposts:GetBucketVersioning")]
    [InlineData("S3 Control", "PutBucketVersioning", "s3-outposts:PutBucketVersioning")]
    [InlineData("SSM", "GetInventorySchema", "ssm:GetInventorySchema")]
    [InlineData("Database Migration Service", "DescribeDataProviders", "dms:ListDataProviders")]
    [InlineData("Database Migration Service", "StartExtensionPackAssociation", "dms:AssociateExtensionPack")]
    [InlineData("Lex Models V2", "ListUtteranceMetrics", "lex:ListAggregatedUtterances")]
    [InlineData("VPC Lattice", "BatchUpdateRule", "vpc-lattice:UpdateRule")]
    [InlineData("QuickSight", "DescribeAnalysisDefinition", "quicksight:DescribeAnalysis")]
    [InlineData("CloudTrail", "ListInsightsMetricData", "cloudtrail:ListInsightsData")]
    [InlineData("Bedrock Runtime", "InvokeModelWithBidirectionalStream", "bedrock:InvokeModel")]
    [InlineData("ECR", "ListImageReferrers", "ecr:BatchGetImage")]
    [InlineData("IoTFleetWise", "BatchCreateVehicle", "iotfleetwise:CreateVehicle")]
    [InlineData("Lex Models V2", "CreateBot", "lex:CreateBot")]
    [InlineData("Cognito Identity Provider", "GetTokensFromRefreshToken", "")]
    [InlineData("Cognito Identity Provider", "StartWebAuthnRegistration", "")]
    [InlineData("Cognito Identity Provider", "CompleteWebAuthnRegistration", "")]
    [InlineData("Cognito Identity Provider", "DeleteWebAuthnCredential", "")]
    [InlineData("Cognito Identity Provider", "ListWebAuthnCredentials", "")]
    [InlineData("Cognito Identity Provider", "GetUserAuthFactors", "")]
    [InlineData("CloudFormation", "EstimateTemplateCost", "cloudformation:EstimateTemplateCost")]
    [InlineData("SecurityHub", "CreateInsight", "securityhub:CreateInsight")]
    [InlineData("mq", "CreateBroker", "mq:CreateBroker")]
    public void A_call_always_needs(string serviceId, string operation, string actions) => Assert.Equal(
        actions.Split(' ', System.StringSplitOptions.RemoveEmptyEntries),
        Find(serviceId, operation).RequiredActions.Where(action => action.Condition is null).Select(action => action.Action));

    [Theory]
    [InlineData("Scheduler", "CreateSchedule", "iam:PassRole Target.RoleArn Exists")]
    [InlineData("Scheduler", "UpdateSchedule", "iam:PassRole Target.RoleArn Exists")]
    [InlineData("Pipes", "CreatePipe", "iam:PassRole RoleArn Exists")]
    [InlineData("Pipes", "UpdatePipe", "iam:PassRole RoleArn Exists")]
    [InlineData("EventBridge", "PutTargets", "iam:PassRole Targets[].RoleArn Exists")]
    [InlineData("Bedrock Runtime", "Converse", "bedrock:ApplyGuardrail guardrailConfig Exists")]
    [InlineData("Bedrock Runtime", "ConverseStream", "bedrock:ApplyGuardrail guardrailConfig Exists")]
    [InlineData("Bedrock Runtime", "InvokeModel", "bedrock:ApplyGuardrail guardrailIdentifier Exists")]
    [InlineData("Bedrock Runtime", "InvokeModelWithResponseStream", "bedrock:ApplyGuardrail guardrailIdentifier Exists")]
    [InlineData("IoT", "UpdateRoleAlias", "iam:PassRole roleArn Exists")]
    [InlineData("SSM Incidents", "CreateResponsePlan", "iam:PassRole actions[].ssmAutomation.roleArn Exists")]
    [InlineData("Transfer", "UpdateAccess", "iam:PassRole Role Exists")]
    [InlineData("SageMaker", "UpdatePipeline", "iam:PassRole RoleArn Exists")]
    [InlineData("Proton", "UpdateAccountSettings", "iam:PassRole pipelineServiceRoleArn Exists")]
    [InlineData("RDS", "CreateDBInstance", "rds:AddTagsToResource Tags Exists")]
    [InlineData("EC2", "CreateVpc", "ec2:CreateTags TagSpecifications Exists")]
    [InlineData("Kafka", "CreateClusterV2", "ec2:CreateTags Tags Exists")]
    [InlineData("DynamoDB", "ExecuteStatement", "dynamodb:PartiQLSelect Statement BeginsWithKeywords SELECT")]
    [InlineData("Timestream Query", "Query", "timestream:ListDatabases QueryString BeginsWithKeywords SHOW DATABASES")]
    public void A_call_needs_where_its_request_says_so(string serviceId, string operation, string expected) =>
        Assert.Contains(expected, Find(serviceId, operation).RequiredActions.Select(Write));

    [Fact]
    public void No_database_passes_a_role_by_authentication_through_IAM() => Assert.DoesNotContain(
        Sdk.ModelOperations("RDS").SelectMany(operation => operation.RequiredActions),
        action => action.Condition?.Members.Contains("EnableIAMDatabaseAuthentication") == true);

    [Fact]
    public void Tags_are_asked_for_only_where_they_are_set()
    {
        var models = ApiModelText.ReadAll(Folders.Models);
        var wrong = from serviceId in Sdk.Clients.Select(client => client.ServiceId).Distinct()
                    where models.ContainsKey(serviceId)
                    from operation in Sdk.ModelOperations(serviceId)
                    where RequestRoles.OfTags(models[serviceId], operation.Name).Any(
                        path => path.ToUpperInvariant() is "TAGS" or "TAGSPECIFICATIONS")
                        && operation.RequiredActions.Count(action => action.Condition is null) > 1
                    from required in operation.RequiredActions
                    where required.Condition is null && IsTagging(required.Action) && !IsTagging(operation.RequiredActions[0].Action)
                    select $"{serviceId} {operation.Name}: {required.Action}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void What_no_request_shows_is_never_required()
    {
        var possible = Sdk.Clients.Select(client => client.ServiceId).Distinct().SelectMany(Sdk.ModelOperations)
            .SelectMany(operation => operation.PossibleActions, (operation, action) => (Operation: operation, Action: action)).ToArray();
        Assert.InRange(possible.Length, 2_500, int.MaxValue);
        Assert.All(possible, need => Assert.Null(need.Action.Condition));
        Assert.All(possible, need => Assert.Contains(need.Action, need.Operation.AllActions));
        Assert.All(
            possible, need => Assert.DoesNotContain(need.Operation.RequiredActions, required => ReferenceEquals(required, need.Action)));
    }

    private static bool IsTagging(string action) =>
        ActionName.TryParse(action, out var name) && IamCatalog.Default.FindAction(name)?.AccessLevel == AccessLevel.Tagging;

    private static Operation Find(string serviceId, string operation) => Sdk.FindOperation(serviceId, operation)!;

    private static string Write(RequiredAction action) => action.Condition is { } condition
        ? $"{action.Action} {string.Join('|', condition.Members)} {condition.Test} {condition.Value}".TrimEnd()
        : action.Action;
}
