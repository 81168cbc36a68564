using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Libraries;

/// <summary>Libraries whose assemblies are not named after AWS: configuration from secrets, a sink of Serilog, health checks.</summary>
public class OtherLibrariesTests
{
    private static readonly MetadataReference Secrets = LibraryTest.StandIn("Kralizek.Extensions.Configuration.AWSSecretsManager", """
        namespace Microsoft.Extensions.Configuration
        {
            public interface IConfigurationBuilder { }

            public class Options { public List<string> AcceptedSecretArns { get; set; } = new List<string>(); }

            public static class SecretsManagerExtensions
            {
                public static IConfigurationBuilder AddSecretsManager(
                    this IConfigurationBuilder builder, Action<Options> configurator = null) => builder;
                public static IConfigurationBuilder AddSecretsManagerDiscovery(this IConfigurationBuilder builder) => builder;
                public static IConfigurationBuilder AddSecretsManagerKnownSecret(this IConfigurationBuilder builder, string secretId) =>
                    builder;
            }
        }
        """);

    private static readonly MetadataReference Sink = LibraryTest.StandIn("Serilog.Sinks.AwsCloudWatch", """
        namespace Serilog.Sinks.AwsCloudWatch
        {
            public static class AwsCloudWatchConfigurationExtension
            {
                public static object AmazonCloudWatch(this object sinks, string logGroup, string logStreamPrefix) => sinks;
            }
        }
        """);

    private static readonly MetadataReference Health = LibraryTest.StandIn("HealthChecks.Aws.Sqs", """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class SqsHealthCheckBuilderExtensions
            {
                public static object AddSqs(this object builder, Action<object> setup) => builder;
            }
        }
        """);

    [Fact]
    public Task What_is_not_allowed_is_reported() => VerifyAsync(Allowing("s3:GetObject"), """
        builder.{|DSP0001:{|DSP0001:AddSecretsManager|}|}();
        builder.{|DSP0001:{|DSP0001:AddSecretsManagerDiscovery|}|}();
        builder.{|DSP0001:AddSecretsManagerKnownSecret|}("app");
        any.{|DSP0001:{|DSP0001:{|DSP0001:AmazonCloudWatch|}|}|}("group", "prefix");
        any.{|DSP0001:AddSqs|}(_ => { });
        """);

    [Fact]
    public Task A_policy_of_just_that_is_silent() => VerifyAsync(
        Allowing(
            "secretsmanager:GetSecretValue", "secretsmanager:ListSecrets",
            "logs:DescribeLogStreams", "logs:CreateLogStream", "logs:PutLogEvents",
            "sqs:GetQueueUrl"), """
        builder.AddSecretsManager();
        builder.AddSecretsManagerDiscovery();
        builder.AddSecretsManagerKnownSecret("app");
        any.AmazonCloudWatch("group", "prefix");
        any.AddSqs(_ => { });
        """);

    [Fact]
    public Task Secrets_that_are_named_are_not_listed() => VerifyAsync(Allowing("secretsmanager:GetSecretValue"), """
        builder.AddSecretsManager(options => options.AcceptedSecretArns.Add("app"));
        builder.AddSecretsManager(options => Configure(options));
        builder.{|DSP0001:AddSecretsManager|}(options => { });
        """);

    private static Task VerifyAsync(string policy, string statements) => LibraryTest.VerifyAsync(policy, $$"""
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Serilog.Sinks.AwsCloudWatch;

        class Program
        {
            static void Configure(Options options) { }

            static void M(IConfigurationBuilder builder, object any)
            {
                {{statements}}
            }
        }
        """, Secrets, Sink, Health);
}
