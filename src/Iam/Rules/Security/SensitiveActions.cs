using System;
using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>Actions that hand out credentials, secrets or content. After cloudsplaining's list (BSD-3-Clause); a test holds that every one is in the catalog.</summary>
internal static class SensitiveActions
{
    private const string Credentials = "hands out credentials";
    private const string Content = "hands out content";

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["cognito-identity:GetOpenIdToken"] = Credentials,
        ["cognito-identity:GetOpenIdTokenForDeveloperIdentity"] = Credentials,
        ["cognito-identity:GetCredentialsForIdentity"] = Credentials,
        ["ec2:GetPasswordData"] = Credentials,
        ["iam:CreateAccessKey"] = Credentials,
        ["iam:CreateLoginProfile"] = Credentials,
        ["iam:CreateServiceSpecificCredential"] = Credentials,
        ["iam:ResetServiceSpecificCredential"] = Credentials,
        ["iam:UpdateAccessKey"] = Credentials,
        ["lightsail:GetInstanceAccessDetails"] = Credentials,
        ["lightsail:GetRelationalDatabaseMasterUserPassword"] = Credentials,
        ["rds-db:connect"] = Credentials,
        ["redshift:GetClusterCredentials"] = Credentials,
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
}
