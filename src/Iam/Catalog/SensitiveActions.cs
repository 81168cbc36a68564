using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>
/// Actions that hand out credentials or content, or that say who else may. Credentials and content are ACTIONS_THAT_RETURN_CREDENTIALS and
/// READ_ONLY_DATA_EXFILTRATION_ACTIONS of https://github.com/salesforce/cloudsplaining/blob/master/cloudsplaining/shared/constants.py
/// (BSD-3-Clause), as far as
/// they act on resources that can be named; its resource exposure is the access level "Permissions management", as here.
/// </summary>
internal static class SensitiveActions
{
    private const string Credentials = "hands out credentials";
    private const string Content = "hands out content";
    private const string Exposure = "manages permissions";

    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["airflow:CreateCliToken"] = Credentials,
        ["airflow:CreateWebLoginToken"] = Credentials,
        ["cloud9:CreateEnvironmentToken"] = Credentials,
        ["codeartifact:GetAuthorizationToken"] = Credentials,
        ["codepipeline:PollForJobs"] = Credentials,
        ["cognito-identity:GetOpenIdTokenForDeveloperIdentity"] = Credentials,
        ["cognito-idp:GetSigningCertificate"] = Credentials,
        ["connect:GetFederationToken"] = Credentials,
        ["ec2:GetPasswordData"] = Credentials,
        ["emr-containers:GetManagedEndpointSessionCredentials"] = Credentials,
        ["finspace-api:GetProgrammaticAccessCredentials"] = Credentials,
        ["gamelift:GetComputeAccess"] = Credentials,
        ["gamelift:GetComputeAuthToken"] = Credentials,
        ["gamelift:GetInstanceAccess"] = Credentials,
        ["gamelift:RequestUploadCredentials"] = Credentials,
        ["grafana:CreateWorkspaceApiKey"] = Credentials,
        ["iam:CreateAccessKey"] = Credentials,
        ["iam:CreateLoginProfile"] = Credentials,
        ["iam:CreateServiceSpecificCredential"] = Credentials,
        ["iam:ResetServiceSpecificCredential"] = Credentials,
        ["iam:UpdateAccessKey"] = Credentials,
        ["lightsail:CreateBucketAccessKey"] = Credentials,
        ["lightsail:GetInstanceAccessDetails"] = Credentials,
        ["lightsail:GetRelationalDatabaseMasterUserPassword"] = Credentials,
        ["mediapackage:RotateChannelCredentials"] = Credentials,
        ["mediapackage:RotateIngestEndpointCredentials"] = Credentials,
        ["rds-db:connect"] = Credentials,
        ["redshift:GetClusterCredentials"] = Credentials,
        ["redshift:GetClusterCredentialsWithIAM"] = Credentials,
        ["redshift-serverless:GetCredentials"] = Credentials,
        ["sts:AssumeRole"] = Credentials,
        ["sts:AssumeRoleWithSAML"] = Credentials,
        ["sts:AssumeRoleWithWebIdentity"] = Credentials,
        ["sts:GetFederationToken"] = Credentials,
        ["s3:GetObject"] = Content,
        ["ssm:GetParameter"] = Content,
        ["ssm:GetParameters"] = Content,
        ["ssm:GetParametersByPath"] = Content,
        ["secretsmanager:GetSecretValue"] = Content,
    };

    // AWS counts glue:ListEntities and a few more of that kind as management.
    private static readonly string[] Readings = ["List", "Get", "Describe"];

    /// <summary>The names of the actions that hand out credentials or content.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>What an action does, in words that follow its name; null for one that is not sensitive.</summary>
    public static string? Find(ServiceAction action) => Known.TryGetValue(action.FullName, out var what) ? what
        : action.AccessLevel == AccessLevel.PermissionsManagement
            && !Readings.Any(verb => action.Name.StartsWith(verb, StringComparison.Ordinal)) ? Exposure : null;

    /// <summary>Which of several to tell of: the lowest.</summary>
    public static int RankOf(string what) => what switch { Credentials => 0, Content => 1, _ => 2 };
}
