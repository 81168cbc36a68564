using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Libraries;

/// <summary>Amazon.AspNetCore.DataProtection.SSM: keys are parameters of Systems Manager.</summary>
public class DataProtectionTests
{
    private static readonly MetadataReference Library = LibraryTest.StandIn("Amazon.AspNetCore.DataProtection.SSM", """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IDataProtectionBuilder { }

            public class PersistOptions
            {
                public string KMSKeyId { get; set; }
                public IDictionary<string, string> Tags { get; } = new Dictionary<string, string>();
            }

            public static class ExtensionMethods
            {
                public static IDataProtectionBuilder PersistKeysToAWSSystemsManager(
                    this IDataProtectionBuilder builder, string parameterNamePrefix, Action<PersistOptions> setupAction = null) => builder;
            }
        }
        """);

    [Fact]
    public Task What_is_not_allowed_is_reported() => VerifyAsync(Allowing("s3:GetObject"), """
        builder.{|DSP0001:{|DSP0001:PersistKeysToAWSSystemsManager|}|}("/app/keys");
        builder.{|DSP0001:{|DSP0001:PersistKeysToAWSSystemsManager|}|}("/app/keys", options => options.{|DSP0004:Tags|}["team"] = "web");
        """);

    [Fact]
    public Task A_policy_of_just_that_is_silent() => VerifyAsync(Allowing("ssm:GetParametersByPath", "ssm:PutParameter"), """
        builder.PersistKeysToAWSSystemsManager("/app/keys");
        builder.PersistKeysToAWSSystemsManager("/app/keys", options => options.KMSKeyId = "alias/app");
        """);

    private static Task VerifyAsync(string policy, string statements) => LibraryTest.VerifyAsync(policy, $$"""
        using Microsoft.Extensions.DependencyInjection;

        class Program
        {
            void M(IDataProtectionBuilder builder)
            {
                {{statements}}
            }
        }
        """, Library);
}
