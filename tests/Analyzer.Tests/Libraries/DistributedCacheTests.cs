using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Libraries;

/// <summary>AWS.AspNetCore.DistributedCacheProvider: its options decide what it asks of the table, and whether it makes one.</summary>
public class DistributedCacheTests
{
    private static readonly MetadataReference Library = LibraryTest.StandIn("AWS.DistributedCacheProvider", """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public interface IServiceCollection { }

            public static class ExtensionMethods
            {
                public static IServiceCollection AddAWSDynamoDBDistributedCache(
                    this IServiceCollection services,
                    Action<AWS.DistributedCacheProvider.DynamoDBDistributedCacheOptions> action) => services;
            }
        }

        namespace AWS.DistributedCacheProvider
        {
            public class DynamoDBDistributedCacheOptions
            {
                public string TableName { get; set; }
                public bool CreateTableIfNotExists { get; set; }
                public string TTLAttributeName { get; set; }
                public string PartitionKeyName { get; set; }
            }
        }
        """);

    private static readonly string[] Items = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"];

    [Fact]
    public Task Items_are_read_and_written() => VerifyAsync(Allowing("s3:GetObject"), """
        services.{|DSP0001:{|DSP0001:{|DSP0001:{|DSP0001:AddAWSDynamoDBDistributedCache|}|}|}|}(
            options => { options.PartitionKeyName = "id"; options.TTLAttributeName = "ttl"; });
        """);

    [Fact]
    public Task The_table_is_asked_for_what_is_left_open() => VerifyAsync(Allowing(Items), """
        services.{|DSP0001:{|DSP0001:AddAWSDynamoDBDistributedCache|}|}(options => options.TableName = "cache");
        services.{|DSP0001:AddAWSDynamoDBDistributedCache|}(options =>
        {
            options.TableName = "cache";
            options.PartitionKeyName = "id";
        });
        """);

    [Fact]
    public Task A_table_is_made_where_the_options_say_so() => VerifyAsync(Allowing(Items), """
        services.AddAWSDynamoDBDistributedCache(options =>
        {
            options.{|DSP0004:{|DSP0004:{|DSP0004:{|DSP0004:CreateTableIfNotExists|}|}|}|} = true;
            options.TTLAttributeName = "ttl";
            options.PartitionKeyName = "id";
        });
        """);

    [Fact]
    public Task What_is_needed_either_way_is_said() => VerifyAsync(Allowing(Items), """
        services.{|DSP0001:AddAWSDynamoDBDistributedCache|}(options =>
        {
            options.TTLAttributeName = "ttl";
            if (services is null)
                options.CreateTableIfNotExists = true;
        });
        """);

    [Fact]
    public Task What_is_not_seen_is_not_asked_for() => VerifyAsync(Allowing(Items), """
        services.AddAWSDynamoDBDistributedCache(options =>
        {
            options.PartitionKeyName = "id";
            options.TTLAttributeName = "ttl";
            options.CreateTableIfNotExists = false;
        });
        services.AddAWSDynamoDBDistributedCache(Configure);
        services.AddAWSDynamoDBDistributedCache(options => Configure(options));
        services.AddAWSDynamoDBDistributedCache(options =>
        {
            options.PartitionKeyName = "id";
            options.TTLAttributeName = "ttl";
            if (services is null)
                return;
            options.CreateTableIfNotExists = true;
        });
        """);

    private static Task VerifyAsync(string policy, string statements) => LibraryTest.VerifyAsync(policy, $$"""
        using AWS.DistributedCacheProvider;
        using Microsoft.Extensions.DependencyInjection;

        class Program
        {
            static void Configure(DynamoDBDistributedCacheOptions options) { }

            static void M(IServiceCollection services)
            {
                {{statements}}
            }
        }
        """, Library);
}
