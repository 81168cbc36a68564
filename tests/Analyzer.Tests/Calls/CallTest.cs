using System.Threading.Tasks;

namespace Dstack.Permissions.Analyzer.Tests.Calls;

/// <summary>A policy and members of a class that calls AWS.</summary>
internal static class CallTest
{
    /// <summary>The attribute as the generator writes it, as far as an analyzer looks at it.</summary>
    public const string RequiresPermission = """
        namespace Dstack.Permissions
        {
            [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)]
            sealed class RequiresPermissionAttribute : System.Attribute { public RequiresPermissionAttribute(string action) { } }
        }
        """;

    /// <summary>A policy of one statement that allows the actions on everything.</summary>
    public static string Allowing(params string[] actions) => Policy($$"""
        { "Effect": "Allow", "Action": ["{{string.Join("\", \"", actions)}}"], "Resource": "*" }
        """);

    /// <summary>A policy of these statements.</summary>
    public static string Policy(string statements) => $$"""
        {
          "Version": "2012-10-17",
          "Statement": [{{statements}}]
        }
        """;

    /// <summary>A compilation unit around members of a class.</summary>
    public static string InClass(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Linq.Expressions;
        using System.Threading.Tasks;
        using Amazon.DynamoDBv2;
        using Amazon.EC2;
        using Amazon.KeyManagementService;
        using Amazon.S3;
        using Amazon.S3.Model;
        using Amazon.SQS;
        using Amazon.SecurityToken;
        using Amazon.SimpleSystemsManagement;

        class Program
        {
        {{members}}
        }
        """;

    public static AnalyzerTest<CallAnalyzer> Create() => new AnalyzerTest<CallAnalyzer>().Using(Sdk.References);

    /// <summary>Members of a class with markup are reported as marked under that policy.</summary>
    public static Task VerifyAsync(string policy, string members) =>
        Create().WithSource(InClass(members)).WithPolicy(policy).RunAsync(TestContext.Current.CancellationToken);
}
