using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Libraries;

/// <summary>AWSSDK.SecretsManager.Caching: the cache asks which version is current before it reads one.</summary>
public class SecretsCacheTests
{
    private static readonly MetadataReference Library = LibraryTest.StandIn("Amazon.SecretsManager.Extensions.Caching", """
        namespace Amazon.SecretsManager.Extensions.Caching
        {
            public class SecretsManagerCache
            {
                public Task<string> GetSecretString(string secretId, CancellationToken token = default) => null;
                public Task<byte[]> GetSecretBinary(string secretId, CancellationToken token = default) => null;
                public Task<bool> RefreshNowAsync(string secretId, CancellationToken token = default) => null;
                public SecretCacheItem GetCachedSecret(string secretId) => null;
            }

            public abstract class SecretCacheObject<T>
            {
                public Task<bool> RefreshNowAsync(CancellationToken token = default) => null;
                public Task<object> GetSecretValue(CancellationToken token) => null;
            }

            public class SecretCacheItem : SecretCacheObject<string> { }
        }
        """);

    [Fact]
    public Task What_is_not_allowed_is_reported() => VerifyAsync(Allowing("s3:GetObject"), """
        await cache.{|DSP0001:{|DSP0001:GetSecretString|}|}("app");
        await cache.{|DSP0001:{|DSP0001:GetSecretBinary|}|}("app");
        await cache.{|DSP0001:RefreshNowAsync|}("app");
        var secret = cache.GetCachedSecret("app");
        await secret.{|DSP0001:{|DSP0001:GetSecretValue|}|}(default);
        await secret.{|DSP0001:RefreshNowAsync|}();
        """);

    [Fact]
    public Task Reading_alone_is_not_enough() => VerifyAsync(Allowing("secretsmanager:GetSecretValue"), """
        await cache.{|DSP0001:GetSecretString|}("app");
        """);

    [Fact]
    public Task A_policy_of_just_that_is_silent() =>
        VerifyAsync(Allowing("secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"), """
        await cache.GetSecretString("app");
        await cache.RefreshNowAsync("app");
        await cache.GetCachedSecret("app").GetSecretValue(default);
        """);

    [Fact]
    public Task A_secret_outside_the_grants_is_said() => VerifyAsync(
        Policy("""
            {
              "Effect": "Allow",
              "Action": ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"],
              "Resource": "arn:aws:secretsmanager:*:*:secret:app/*"
            }
            """), """
        await cache.GetSecretString("app/key");
        await cache.{|DSP0006:{|DSP0006:GetSecretString|}|}("other/key");
        """);

    private static Task VerifyAsync(string policy, string statements) => LibraryTest.VerifyAsync(policy, $$"""
        using System.Threading.Tasks;
        using Amazon.SecretsManager.Extensions.Caching;

        class Program
        {
            async Task M(SecretsManagerCache cache)
            {
                {{statements}}
            }
        }
        """, Library);
}
