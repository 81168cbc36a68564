using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>
/// The known methods, each with the fewest actions that do it. Sources: Rhino Security Labs' list
/// (https://github.com/RhinoSecurityLabs/AWS-IAM-Privilege-Escalation, 1 to 22 and 26 to 28; CodeStar's are of a service that AWS has
/// closed), cloudsplaining's
/// PRIVILEGE_ESCALATION_METHODS (https://github.com/salesforce/cloudsplaining/blob/master/cloudsplaining/shared/constants.py,
/// BSD-3-Clause), and for what a role is
/// passed to https://github.com/DataDog/pathfinding.cloud (Apache-2.0). Tests hold that both lists are covered, and that every action is in
/// the catalog.
/// </summary>
internal static class EscalationMethods
{
    private const string PassRole = "iam:PassRole";
    private const string RunCode = "run code under any role";
    private const string Become = "give a role any permission, and use it";

    public static readonly IReadOnlyList<EscalationMethod> All =
    [
        // Change of policies and identities
        new("write any permission into a policy that it has", ["iam:CreatePolicyVersion"]),
        new("bring back an older, wider version of a policy", ["iam:SetDefaultPolicyVersion"]),
        new("make access keys of any user", ["iam:CreateAccessKey"]),
        new("give any user a password", ["iam:CreateLoginProfile"]),
        new("change any user's password", ["iam:UpdateLoginProfile"]),
        new("attach any policy to a user", ["iam:AttachUserPolicy"]),
        new("attach any policy to a group", ["iam:AttachGroupPolicy"]),
        new("attach any policy to any role, its own included", ["iam:AttachRolePolicy"]),
        new("give a user any inline policy", ["iam:PutUserPolicy"]),
        new("give a group any inline policy", ["iam:PutGroupPolicy"]),
        new("give any role any inline policy, its own included", ["iam:PutRolePolicy"]),
        new("join any group", ["iam:AddUserToGroup"]),
        new("say who may assume any role", ["iam:UpdateAssumeRolePolicy"]),

        // One identity made, widened and used
        new("make a role with any policy", ["iam:AttachRolePolicy", "iam:CreateRole"], EscalationReach.SameResource),
        new("make a role with any inline policy", ["iam:PutRolePolicy", "iam:CreateRole"], EscalationReach.SameResource),
        new(Become, ["iam:AttachRolePolicy", "iam:UpdateAssumeRolePolicy"], EscalationReach.SameResource),
        new(Become, ["iam:PutRolePolicy", "iam:UpdateAssumeRolePolicy"], EscalationReach.SameResource),
        new(Become, ["iam:AttachRolePolicy", "sts:AssumeRole"], EscalationReach.SameResource),
        new(Become, ["iam:PutRolePolicy", "sts:AssumeRole"], EscalationReach.SameResource),
        new("give a user any permission, and use it", ["iam:AttachUserPolicy", "iam:CreateAccessKey"], EscalationReach.SameResource),
        new("give a user any permission, and use it", ["iam:PutUserPolicy", "iam:CreateAccessKey"], EscalationReach.SameResource),

        // Roles passed to what the caller makes
        .. Passed("ec2.amazonaws.com", ["ec2:RunInstances"], ["ec2:RequestSpotInstances"],
            ["autoscaling:CreateLaunchConfiguration", "autoscaling:CreateAutoScalingGroup"]),
        .. Passed(
            "lambda.amazonaws.com",
            ["lambda:CreateFunction", "lambda:InvokeFunction"],
            ["lambda:CreateFunction", "lambda:CreateEventSourceMapping"],
            ["lambda:CreateFunction", "lambda:AddPermission"]),
        .. Passed(
            "glue.amazonaws.com",
            ["glue:CreateDevEndpoint"],
            ["glue:CreateJob", "glue:StartJobRun"],
            ["glue:CreateJob", "glue:CreateTrigger"],
            ["glue:UpdateJob", "glue:StartJobRun"],
            ["glue:UpdateJob", "glue:CreateTrigger"]),
        .. Passed(
            "cloudformation.amazonaws.com",
            ["cloudformation:CreateStack"],
            ["cloudformation:CreateStackSet", "cloudformation:CreateStackInstances"],
            ["cloudformation:UpdateStackSet"]),
        .. Passed("datapipeline.amazonaws.com", ["datapipeline:CreatePipeline", "datapipeline:PutPipelineDefinition"]),
        .. Passed("sagemaker.amazonaws.com", ["sagemaker:CreateNotebookInstance"], ["sagemaker:CreateProcessingJob"],
            ["sagemaker:CreateTrainingJob"]),
        .. Passed("codebuild.amazonaws.com", ["codebuild:CreateProject", "codebuild:StartBuild"],
            ["codebuild:CreateProject", "codebuild:StartBuildBatch"]),
        .. Passed(
            "ecs-tasks.amazonaws.com",
            ["ecs:RegisterTaskDefinition", "ecs:RunTask"],
            ["ecs:RegisterTaskDefinition", "ecs:StartTask"],
            ["ecs:RegisterTaskDefinition", "ecs:CreateService"]),
        .. Passed("tasks.apprunner.amazonaws.com", ["apprunner:CreateService"]),
        .. Passed(
            "bedrock-agentcore.amazonaws.com",
            ["bedrock-agentcore:CreateCodeInterpreter", "bedrock-agentcore:StartCodeInterpreterSession",
                "bedrock-agentcore:InvokeCodeInterpreter"]),

        // What exists already
        new("run code under the role of any function", ["lambda:UpdateFunctionCode"]),
        new("put a layer of its own under the role of any function", ["lambda:UpdateFunctionConfiguration"]),
        new("take over any development endpoint", ["glue:UpdateDevEndpoint"]),
        new("open any notebook under its role", ["sagemaker:CreatePresignedNotebookInstanceUrl"]),
        new(
            "run code under the role of any notebook",
            ["sagemaker:UpdateNotebookInstance", "sagemaker:CreateNotebookInstanceLifecycleConfig", "sagemaker:StopNotebookInstance",
                "sagemaker:StartNotebookInstance"]),
        new(
            "run code under the role of any code interpreter",
            ["bedrock-agentcore:InvokeCodeInterpreter", "bedrock-agentcore:StartCodeInterpreterSession"],
            Target: "code-interpreter-custom"),
        new("change any stack under its role", ["cloudformation:ExecuteChangeSet", "cloudformation:CreateChangeSet"]),
        new("run code under the role of any instance", ["ec2:ModifyInstanceAttribute", "ec2:StopInstances", "ec2:StartInstances"],
            Target: "instance"),
        new("run code under the role of any launch template", ["ec2:ModifyLaunchTemplate", "ec2:CreateLaunchTemplateVersion"]),
        new("log on to any instance", ["ec2-instance-connect:SendSSHPublicKey", "ec2:DescribeInstances"]),
        new("run commands under the role of any task", ["ecs:ExecuteCommand", "ecs:DescribeTasks"], Target: "task"),
    ];

    private static IEnumerable<EscalationMethod> Passed(string service, params string[][] others)
    {
        foreach (var actions in others)
            yield return new EscalationMethod(actions[0].StartsWith("cloudformation:", System.StringComparison.Ordinal)
                ? "make resources under any role" : RunCode, [PassRole, .. actions], PassedTo: service);
    }
}

/// <summary>Actions that together let a caller gain permissions it was not given.</summary>
/// <param name="Gain">What the caller gains, in words that follow "lets the caller".</param>
/// <param name="Actions">The actions, each as <c>service:name</c>; the first one is the one that IAM should narrow.</param>
/// <param name="Reach">How far they must reach to count.</param>
/// <param name="PassedTo">The service that the role is passed to; empty where none is.</param>
/// <param name="Target">The resource type of the first action that tells, where it acts on several.</param>
internal sealed record EscalationMethod(
    string Gain, IReadOnlyList<string> Actions, EscalationReach Reach =
        EscalationReach.WholeType, string PassedTo = "", string? Target = null);

/// <summary>How far the actions of a method must reach to count.</summary>
internal enum EscalationReach
{
    /// <summary>The first one reaches all resources of its type: among them some that may do more than the caller.</summary>
    WholeType,

    /// <summary>All of them reach one resource: the caller turns it into one that may do anything, and becomes it.</summary>
    SameResource,
}
