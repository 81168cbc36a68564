using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Dstack.Permissions;

namespace Dstack.Backend.Runner;

/// <summary>The secrets of the job that the runner runs.</summary>
[PermissionPolicy("runner")]
public sealed class RunnerSecrets(IAmazonSecretsManager secrets)
{
    /// <summary>The value of a secret.</summary>
    [PermissionGrantedElsewhere(
        "secretsmanager:GetSecretValue", Justification = "Each secret's own policy names the runner's role (SecretAccess).")]
    public async Task<string> GetAsync(string secretId, CancellationToken cancellation = default)
    {
        var secret = await secrets.GetSecretValueAsync(new GetSecretValueRequest { SecretId = secretId }, cancellation);
        return secret.SecretString;
    }
}
