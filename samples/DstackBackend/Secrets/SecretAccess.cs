using System.Text.Json;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace Dstack.Backend.Secrets;

/// <summary>Lets the runner's role read a secret, by the secret's own policy.</summary>
internal static class SecretAccess
{
    public static async Task<string> RunnerPolicyAsync(IAmazonSecurityTokenService sts, string bucketName, CancellationToken cancellation)
    {
        var caller = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellation);
        var role = JsonEncodedText.Encode($"arn:aws:iam::{caller.Account}:role/dstack_role_{bucketName}");
        return $$"""
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Principal": { "AWS": "{{role}}" },
                  "Action": [ "secretsmanager:GetSecretValue", "secretsmanager:ListSecrets" ],
                  "Resource": "*"
                }
              ]
            }
            """;
    }
}
