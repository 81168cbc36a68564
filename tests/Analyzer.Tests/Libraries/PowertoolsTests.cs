using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Libraries;

/// <summary>
/// AWS.Lambda.Powertools: one interface declares what all providers of parameters do, the object says which service it is.
/// </summary>
public class PowertoolsTests
{
    private static readonly MetadataReference Parameters = LibraryTest.StandIn("AWS.Lambda.Powertools.Parameters", """
        using AWS.Lambda.Powertools.Parameters.Configuration;
        using AWS.Lambda.Powertools.Parameters.Provider;

        namespace AWS.Lambda.Powertools.Parameters
        {
            public static class ParametersManager
            {
                public static SimpleSystemsManagement.ISsmProvider SsmProvider => null;
                public static SecretsManager.ISecretsProvider SecretsProvider => null;
                public static DynamoDB.IDynamoDBProvider DynamoDBProvider => null;
                public static AppConfig.IAppConfigProvider AppConfigProvider => null;
            }
        }

        namespace AWS.Lambda.Powertools.Parameters.Provider
        {
            public interface IParameterProvider
            {
                string Get(string key);
                Task<string> GetAsync(string key);
                Task<T> GetAsync<T>(string key) where T : class;
                Task<IDictionary<string, string>> GetMultipleAsync(string key);
                ParameterProviderConfigurationBuilder WithMaxAge(TimeSpan maxAge);
            }

            public interface IParameterProvider<out T> : IParameterProvider where T : ParameterProviderConfigurationBuilder
            {
                new T WithMaxAge(TimeSpan maxAge);
            }
        }

        namespace AWS.Lambda.Powertools.Parameters.Configuration
        {
            public class ParameterProviderConfigurationBuilder
            {
                public Task<string> GetAsync(string key) => null;
                public virtual Task<T> GetAsync<T>(string key) where T : class => null;
                public Task<IDictionary<string, string>> GetMultipleAsync(string key) => null;
            }

            public static class ParameterProviderConfigurationExtensions
            {
                public static T ForceFetch<T>(this T builder) where T : ParameterProviderConfigurationBuilder => builder;
            }
        }

        namespace AWS.Lambda.Powertools.Parameters.SimpleSystemsManagement
        {
            public interface ISsmProvider : IParameterProvider<SsmProviderConfigurationBuilder>
            {
                SsmProviderConfigurationBuilder WithDecryption();
            }
            public class SsmProviderConfigurationBuilder : ParameterProviderConfigurationBuilder { }
        }

        namespace AWS.Lambda.Powertools.Parameters.SecretsManager
        {
            public interface ISecretsProvider : IParameterProvider { }
        }

        namespace AWS.Lambda.Powertools.Parameters.DynamoDB
        {
            public interface IDynamoDBProvider : IParameterProvider { IDynamoDBProvider UseTable(string tableName); }
        }

        namespace AWS.Lambda.Powertools.Parameters.AppConfig
        {
            public interface IAppConfigProvider : IParameterProvider<AppConfigProviderConfigurationBuilder>
            {
                Task<bool> IsFeatureFlagEnabledAsync(string key, bool defaultValue = false);
            }

            public class AppConfigProviderConfigurationBuilder : ParameterProviderConfigurationBuilder { }
        }
        """);

    private static readonly MetadataReference Idempotency = LibraryTest.StandIn("AWS.Lambda.Powertools.Idempotency", """
        namespace AWS.Lambda.Powertools.Idempotency
        {
            public sealed class Idempotency
            {
                public static void Configure(Action<IdempotencyBuilder> configurationAction) { }

                public class IdempotencyBuilder
                {
                    public IdempotencyBuilder UseDynamoDb(string tableName) => this;
                }
            }
        }
        """);

    private const string Reading = """
        await ParametersManager.SsmProvider.GetAsync("one");
        await ParametersManager.SsmProvider.WithDecryption().ForceFetch().GetAsync<string>("one");
        await ParametersManager.SsmProvider.WithMaxAge(TimeSpan.Zero).GetMultipleAsync("/path");
        ParametersManager.SecretsProvider.Get("secret");
        await ParametersManager.SecretsProvider.WithMaxAge(TimeSpan.Zero).GetAsync("secret");
        await ((IParameterProvider)ParametersManager.SecretsProvider).GetAsync("secret");
        await ParametersManager.DynamoDBProvider.UseTable("table").GetMultipleAsync("key");
        await ParametersManager.AppConfigProvider.GetAsync("key");
        await ParametersManager.AppConfigProvider.IsFeatureFlagEnabledAsync("key");
        await hidden.GetAsync("secret");
        await generic.GetAsync("one");
        AWS.Lambda.Powertools.Idempotency.Idempotency.Configure(builder => builder.UseDynamoDb("table"));
        """;

    [Fact]
    public Task Each_provider_needs_what_its_service_asks_for() => VerifyAsync(Allowing("s3:GetObject"), """
        await ParametersManager.SsmProvider.{|DSP0001:GetAsync|}("one");
        await ParametersManager.SsmProvider.WithDecryption().ForceFetch().{|DSP0001:GetAsync|}<string>("one");
        await ParametersManager.SsmProvider.WithMaxAge(TimeSpan.Zero).{|DSP0001:GetMultipleAsync|}("/path");
        ParametersManager.SecretsProvider.{|DSP0001:Get|}("secret");
        await ParametersManager.SecretsProvider.WithMaxAge(TimeSpan.Zero).{|DSP0001:GetAsync|}("secret");
        await ((IParameterProvider)ParametersManager.SecretsProvider).{|DSP0001:GetAsync|}("secret");
        await ParametersManager.DynamoDBProvider.UseTable("table").{|DSP0001:GetMultipleAsync|}("key");
        await ParametersManager.AppConfigProvider.{|DSP0001:{|DSP0001:GetAsync|}|}("key");
        await ParametersManager.AppConfigProvider.{|DSP0001:{|DSP0001:IsFeatureFlagEnabledAsync|}|}("key");
        await hidden.GetAsync("secret");
        await generic.{|DSP0001:GetAsync|}("one");
        AWS.Lambda.Powertools.Idempotency.Idempotency.Configure(
            builder => builder.{|DSP0001:{|DSP0001:{|DSP0001:{|DSP0001:UseDynamoDb|}|}|}|}("table"));
        """);

    [Fact]
    public Task A_policy_of_just_that_is_silent() => VerifyAsync(
        Allowing(
            "ssm:GetParameter", "ssm:GetParametersByPath", "secretsmanager:GetSecretValue", "appconfig:StartConfigurationSession",
            "appconfig:GetLatestConfiguration",
            "dynamodb:Query", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"),
        Reading);

    [Fact]
    public Task One_service_is_not_taken_for_another() => VerifyAsync(Allowing("ssm:GetParameter"), """
        await ParametersManager.SsmProvider.GetAsync("one");
        await ParametersManager.SecretsProvider.{|DSP0001:GetAsync|}("secret");
        """);

    private static Task VerifyAsync(string policy, string statements) => LibraryTest.VerifyAsync(policy, $$"""
        using System;
        using System.Threading.Tasks;
        using AWS.Lambda.Powertools.Parameters;
        using AWS.Lambda.Powertools.Parameters.Configuration;
        using AWS.Lambda.Powertools.Parameters.Provider;
        using AWS.Lambda.Powertools.Parameters.SimpleSystemsManagement;

        class Program
        {
            static async Task M<T>(IParameterProvider hidden, T generic) where T : ISsmProvider
            {
                {{statements}}
            }
        }
        """, Parameters, Idempotency);
}
