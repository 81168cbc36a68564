namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>Which actions each published method of gaining permissions takes, a method a line.</summary>
internal static class EscalationSources
{
    /// <summary>https://github.com/RhinoSecurityLabs/AWS-IAM-Privilege-Escalation, 1 to 22.</summary>
    public const string Rhino =
        """
        iam:CreatePolicyVersion
        iam:SetDefaultPolicyVersion
        iam:PassRole ec2:RunInstances
        iam:CreateAccessKey
        iam:CreateLoginProfile
        iam:UpdateLoginProfile
        iam:AttachUserPolicy
        iam:AttachGroupPolicy
        iam:AttachRolePolicy
        iam:PutUserPolicy
        iam:PutGroupPolicy
        iam:PutRolePolicy
        iam:AddUserToGroup
        iam:UpdateAssumeRolePolicy sts:AssumeRole
        iam:PassRole lambda:CreateFunction lambda:InvokeFunction
        iam:PassRole lambda:CreateFunction lambda:AddPermission
        iam:PassRole lambda:CreateFunction lambda:CreateEventSourceMapping
        lambda:UpdateFunctionCode
        iam:PassRole glue:CreateDevEndpoint
        glue:UpdateDevEndpoint
        iam:PassRole cloudformation:CreateStack
        iam:PassRole datapipeline:CreatePipeline datapipeline:PutPipelineDefinition
        """;

    /// <summary>The same list, 26 to 28; 23 to 25 are of CodeStar, which AWS has closed.</summary>
    public const string RhinoPartTwo =
        """
        lambda:UpdateFunctionConfiguration
        sagemaker:CreateNotebookInstance sagemaker:CreatePresignedNotebookInstanceUrl iam:PassRole
        sagemaker:CreatePresignedNotebookInstanceUrl
        """;

    /// <summary>
    /// PRIVILEGE_ESCALATION_METHODS of https://github.com/salesforce/cloudsplaining/blob/master/cloudsplaining/shared/constants.py. Left
    /// out is CreatePipeline without a definition, which runs nothing.
    /// </summary>
    public const string Cloudsplaining =
        """
        iam:createaccesskey
        iam:createloginprofile
        iam:updateloginprofile
        iam:addusertogroup
        iam:createpolicyversion
        iam:setdefaultpolicyversion
        iam:attachuserpolicy
        iam:attachgrouppolicy
        iam:attachrolepolicy
        iam:putuserpolicy
        iam:putgrouppolicy
        iam:putrolepolicy
        iam:updateassumerolepolicy
        iam:passrole ec2:runinstances
        iam:passrole lambda:createfunction lambda:invokefunction
        iam:passrole lambda:createfunction lambda:createeventsourcemapping dynamodb:createtable dynamodb:putitem
        iam:passrole lambda:createfunction lambda:createeventsourcemapping
        iam:passrole glue:createdevendpoint
        iam:passrole cloudformation:createstack
        glue:updatedevendpoint
        lambda:updatefunctioncode
        bedrock-agentcore:startcodeinterpretersession bedrock-agentcore:invokecodeinterpreter
        cloudformation:createchangeset cloudformation:executechangeset
        ec2:modifyinstanceattribute ec2:stopinstances ec2:startinstances
        ec2:createlaunchtemplateversion ec2:modifylaunchtemplate
        ec2-instance-connect:sendsshpublickey ec2:describeinstances
        ecs:executecommand ecs:describetasks
        lambda:updatefunctioncode lambda:invokefunction
        lambda:updatefunctioncode lambda:addpermission
        sagemaker:createpresignednotebookinstanceurl
        sagemaker:createnotebookinstancelifecycleconfig sagemaker:stopnotebookinstance sagemaker:updatenotebookinstance sagemaker:startnotebookinstance
        iam:passrole apprunner:createservice
        iam:passrole bedrock-agentcore:createcodeinterpreter bedrock-agentcore:startcodeinterpretersession bedrock-agentcore:invokecodeinterpreter
        iam:passrole cloudformation:createstackset cloudformation:createstackinstances
        iam:passrole cloudformation:updatestackset
        iam:passrole codebuild:createproject codebuild:startbuild
        iam:passrole codebuild:createproject codebuild:startbuildbatch
        iam:passrole ec2:requestspotinstances
        iam:passrole ecs:createcluster ecs:registertaskdefinition ecs:createservice
        iam:passrole ecs:createcluster ecs:registertaskdefinition ecs:runtask
        iam:passrole ecs:registertaskdefinition ecs:createservice
        iam:passrole ecs:registertaskdefinition ecs:runtask
        iam:passrole ecs:registertaskdefinition ecs:starttask
        iam:passrole glue:createjob glue:startjobrun
        iam:passrole glue:createjob glue:createtrigger
        iam:passrole glue:updatejob glue:startjobrun
        iam:passrole glue:updatejob glue:createtrigger
        iam:passrole lambda:createfunction lambda:addpermission
        iam:passrole sagemaker:createnotebookinstance
        iam:passrole sagemaker:createtrainingjob
        iam:passrole sagemaker:createprocessingjob
        iam:createaccesskey iam:deleteaccesskey
        iam:attachuserpolicy iam:createaccesskey
        iam:createpolicyversion sts:assumerole
        iam:putuserpolicy iam:createaccesskey
        iam:attachrolepolicy iam:updateassumerolepolicy
        iam:createpolicyversion iam:updateassumerolepolicy
        iam:putrolepolicy iam:updateassumerolepolicy
        """;
}
