using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Libraries;

/// <summary>
/// AWS.Logger.AspNetCore and AWS.Logger.SeriLog: the log group is looked for and made, unless the configuration says otherwise.
/// </summary>
public class LoggingTests
{
    private static readonly MetadataReference Core = LibraryTest.StandIn("AWS.Logger.Core", """
        namespace AWS.Logger
        {
            public class AWSLoggerConfig
            {
                public AWSLoggerConfig() { }
                public AWSLoggerConfig(string logGroup) { }
                public string LogGroup { get; set; }
                public bool DisableLogGroupCreation { get; set; }
                public int? NewLogGroupRetentionInDays { get; set; }
            }
        }
        """);

    private static readonly MetadataReference AspNetCore = LibraryTest.StandIn("AWS.Logger.AspNetCore", """
        namespace Microsoft.Extensions.Logging
        {
            public interface ILoggingBuilder { }
            public class AWSLoggerConfigSection { }

            public static class AWSLoggerBuilderExtensions
            {
                public static ILoggingBuilder AddAWSProvider(this ILoggingBuilder builder, AWS.Logger.AWSLoggerConfig config) => builder;
                public static ILoggingBuilder AddAWSProvider(this ILoggingBuilder builder, AWSLoggerConfigSection configSection) => builder;
                public static ILoggingBuilder AddAWSProvider(this ILoggingBuilder builder) => builder;
            }
        }
        """, Core);

    private static readonly MetadataReference SeriLog = LibraryTest.StandIn("AWS.Logger.SeriLog", """
        namespace AWS.Logger.SeriLog
        {
            public interface IConfiguration { }

            public static class AWSLoggerSeriLogExtension
            {
                public static object AWSSeriLog(this object sinks, IConfiguration configuration) => sinks;
                public static object AWSSeriLog(this object sinks, AWSLoggerConfig configuration = null) => sinks;
            }
        }
        """, Core);

    private static readonly string[] Writing = ["logs:CreateLogStream", "logs:PutLogEvents"];

    [Fact]
    public Task Streams_are_made_and_written() => VerifyAsync(Allowing("s3:GetObject"), """
        builder.{|DSP0001:{|DSP0001:AddAWSProvider|}|}();
        builder.{|DSP0001:{|DSP0001:AddAWSProvider|}|}(new AWSLoggerConfig { DisableLogGroupCreation = true });
        sinks.{|DSP0001:{|DSP0001:AWSSeriLog|}|}(configuration);
        """);

    [Fact]
    public Task The_group_is_made_too() => VerifyAsync(Allowing(Writing), """
        builder.{|DSP0001:{|DSP0001:AddAWSProvider|}|}(new AWSLoggerConfig("group"));
        builder.{|DSP0001:{|DSP0001:{|DSP0001:AddAWSProvider|}|}|}(new AWSLoggerConfig { NewLogGroupRetentionInDays = 7 });
        sinks.{|DSP0001:{|DSP0001:AWSSeriLog|}|}(new AWSLoggerConfig("group"));
        """);

    [Fact]
    public Task A_configuration_that_makes_no_group_or_is_not_seen_needs_no_more() => VerifyAsync(Allowing(Writing), """
        builder.AddAWSProvider();
        builder.AddAWSProvider(section);
        builder.AddAWSProvider(config);
        var here = new AWSLoggerConfig("group");
        here.DisableLogGroupCreation = true;
        builder.AddAWSProvider(here);
        sinks.AWSSeriLog(configuration);
        sinks.AWSSeriLog(new AWSLoggerConfig { DisableLogGroupCreation = true, NewLogGroupRetentionInDays = 7 });
        """);

    private static Task VerifyAsync(string policy, string statements) => LibraryTest.VerifyAsync(policy, $$"""
        using AWS.Logger;
        using AWS.Logger.SeriLog;
        using Microsoft.Extensions.Logging;

        class Program
        {
            static void M(
                ILoggingBuilder builder, object sinks, AWSLoggerConfig config, AWSLoggerConfigSection section, IConfiguration configuration)
            {
                {{statements}}
            }
        }
        """, Core, AspNetCore, SeriLog);
}
