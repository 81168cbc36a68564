using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Libraries;

/// <summary>Amazon.Extensions.Configuration.SystemsManager: which operation reads parameters depends on what is asked for.</summary>
public class SystemsManagerConfigurationTests
{
    private static readonly MetadataReference Library = LibraryTest.StandIn("Amazon.Extensions.Configuration.SystemsManager", """
        namespace Microsoft.Extensions.Configuration
        {
            public interface IConfigurationBuilder { }

            public static class SystemsManagerExtensions
            {
                public static IConfigurationBuilder AddSystemsManager(
                    this IConfigurationBuilder builder, string path, bool optional = false) => builder;
                public static IConfigurationBuilder AddSystemsManager(
                    this IConfigurationBuilder builder, string path, IEnumerable<string> parameterNames) => builder;
                public static IConfigurationBuilder AddSystemsManager(this IConfigurationBuilder builder, Action<Source> configureSource) =>
                    builder;
            }

            public class Source
            {
                public string Path { get; set; }
                public IEnumerable<string> ParameterNames { get; set; }
                public bool Optional { get; set; }
            }

            public static class AppConfigExtensions
            {
                public static IConfigurationBuilder AddAppConfig(
                    this IConfigurationBuilder builder, string applicationId, string environmentId, string configProfileId) => builder;
            }
        }
        """);

    [Fact]
    public Task What_is_not_allowed_is_reported() => VerifyAsync(Allowing("s3:GetObject"), """
        builder.{|DSP0001:AddSystemsManager|}("/app");
        builder.{|DSP0001:AddSystemsManager|}($"/app/{environment}");
        builder.{|DSP0001:AddSystemsManager|}(environment);
        builder.AddSystemsManager("/app", {|DSP0004:new[] { "one", "two" }|});
        builder.AddSystemsManager({|DSP0004:{|DSP0004:"/aws/reference/secretsmanager/app"|}|});
        builder.{|DSP0001:AddSystemsManager|}(source => source.Path = "/app");
        builder.AddSystemsManager(source => { source.Path = "/app"; source.{|DSP0004:ParameterNames|} = new[] { "one" }; });
        builder.{|DSP0001:{|DSP0001:AddAppConfig|}|}("app", "production", "main");
        """);

    [Fact]
    public Task A_path_is_read_with_GetParametersByPath() => VerifyAsync(Allowing("ssm:GetParametersByPath"), """
        builder.AddSystemsManager("/app");
        builder.AddSystemsManager($"/app/{environment}", optional: true);
        builder.AddSystemsManager(environment);
        builder.AddSystemsManager(source => source.Path = "/app");
        builder.AddSystemsManager(Configure);
        builder.AddSystemsManager("/app", {|DSP0004:new[] { "one", "two" }|});
        """);

    [Fact]
    public Task Names_are_read_with_GetParameters() => VerifyAsync(Allowing("ssm:GetParameters"), """
        builder.AddSystemsManager("/app", new[] { "one", "two" });
        builder.AddSystemsManager(source => { source.Path = "/app"; source.ParameterNames = new[] { "one" }; });
        builder.{|DSP0001:AddSystemsManager|}("/app");
        """);

    [Fact]
    public Task A_secret_is_read_with_GetParameter() => VerifyAsync(Allowing("ssm:GetParameter", "secretsmanager:GetSecretValue"), """
        builder.AddSystemsManager("/aws/reference/secretsmanager/app");
        builder.AddSystemsManager($"/aws/reference/secretsmanager/{environment}");
        builder.AddSystemsManager(environment);
        builder.AddSystemsManager(source => source.Path = "/aws/reference/secretsmanager/app");
        builder.{|DSP0001:AddSystemsManager|}("/app");
        """);

    [Fact]
    public Task App_config() => VerifyAsync(Allowing("appconfig:StartConfigurationSession", "appconfig:GetLatestConfiguration"), """
        builder.AddAppConfig("app", "production", "main");
        """);

    private static Task VerifyAsync(string policy, string statements) => LibraryTest.VerifyAsync(policy, $$"""
        using Microsoft.Extensions.Configuration;

        class Program
        {
            static void Configure(Source source) { }

            static void M(IConfigurationBuilder builder, string environment)
            {
                {{statements}}
            }
        }
        """, Library);
}
