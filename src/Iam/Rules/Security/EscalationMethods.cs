using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>
/// The known methods, after Rhino Security Labs' list of AWS privilege escalation methods, and cloudsplaining's later ones (BSD-3-Clause). A test
/// holds that every action is in the catalog.
/// </summary>
internal static class EscalationMethods
{
    private const string PassRole = "iam:PassRole";

    public static readonly IReadOnlyList<EscalationMethod> All =
    [
        // Change of policies and identities
        new("write any permission into a policy that it has", ["iam:CreatePolicyVersion"], NeedsBroad: true),
        new("bring back an older, wider version of a policy", ["iam:SetDefaultPolicyVersion"], NeedsBroad: true),
        new("make access keys of any user", ["iam:CreateAccessKey"], NeedsBroad: true),
        new("give any user a password", ["iam:CreateLoginProfile"], NeedsBroad: true),
        new("change any user's password", ["iam:UpdateLoginProfile"], NeedsBroad: true),
        new("attach any policy to a user", ["iam:AttachUserPolicy"], NeedsBroad: true),
        new("attach any policy to a group", ["iam:AttachGroupPolicy"], NeedsBroad: true),
        new("attach any policy to a role", ["iam:AttachRolePolicy", "sts:AssumeRole"], NeedsBroad: true),
        new("give a user any inline policy", ["iam:PutUserPolicy"], NeedsBroad: true),
        new("give a group any inline policy", ["iam:PutGroupPolicy"], NeedsBroad: true),
        new("give a role any inline policy", ["iam:PutRolePolicy", "sts:AssumeRole"], NeedsBroad: true),
        new("join any group", ["iam:AddUserToGroup"], NeedsBroad: true),
        new("assume any role", ["iam:UpdateAssumeRolePolicy", "sts:AssumeRole"], NeedsBroad: true),
        new("make a role with any policy", ["iam:AttachRolePolicy", "iam:CreateRole"], NeedsBroad: false),
        new("make a role with any inline policy", ["iam:PutRolePolicy", "iam:CreateRole"], NeedsBroad: false),

        // Roles passed to what the caller makes
        new("run code under any role", [PassRole, "ec2:RunInstances"], NeedsBroad: true, "ec2.amazonaws.com"),
        new("run code under any role", [PassRole, "lambda:CreateFunction", "lambda:InvokeFunction"], NeedsBroad: true, "lambda.amazonaws.com"),
        new("run code under any role", [PassRole, "lambda:CreateFunction", "lambda:CreateEventSourceMapping"], NeedsBroad: true, "lambda.amazonaws.com"),
        new("run code under any role", [PassRole, "lambda:CreateFunction", "lambda:AddPermission"], NeedsBroad: true, "lambda.amazonaws.com"),
        new("run code under any role", [PassRole, "glue:CreateDevEndpoint"], NeedsBroad: true, "glue.amazonaws.com"),
        new("run code under any role", [PassRole, "glue:CreateJob", "glue:StartJobRun"], NeedsBroad: true, "glue.amazonaws.com"),
        new("make resources under any role", [PassRole, "cloudformation:CreateStack"], NeedsBroad: true, "cloudformation.amazonaws.com"),
        new("run code under any role", [PassRole, "datapipeline:CreatePipeline", "datapipeline:PutPipelineDefinition"], NeedsBroad: true, "datapipeline.amazonaws.com"),
        new("run code under any role", [PassRole, "sagemaker:CreateNotebookInstance", "sagemaker:CreatePresignedNotebookInstanceUrl"], NeedsBroad: true, "sagemaker.amazonaws.com"),
        new("run code under any role", [PassRole, "sagemaker:CreateProcessingJob"], NeedsBroad: true, "sagemaker.amazonaws.com"),
        new("run code under any role", [PassRole, "sagemaker:CreateTrainingJob"], NeedsBroad: true, "sagemaker.amazonaws.com"),
        new("run code under any role", [PassRole, "codebuild:CreateProject", "codebuild:StartBuild"], NeedsBroad: true, "codebuild.amazonaws.com"),
        new("run code under any role", [PassRole, "ecs:RegisterTaskDefinition", "ecs:RunTask"], NeedsBroad: true, "ecs-tasks.amazonaws.com"),
        new("run code under any role", [PassRole, "autoscaling:CreateLaunchConfiguration", "autoscaling:CreateAutoScalingGroup"], NeedsBroad: true, "ec2.amazonaws.com"),

        // What exists already
        new("run code under the role of any function", ["lambda:UpdateFunctionCode"], NeedsBroad: true),
        new("take over any development endpoint", ["glue:UpdateDevEndpoint"], NeedsBroad: true),
    ];
}
