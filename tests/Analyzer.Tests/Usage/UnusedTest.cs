using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Tests.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Dstack.Permissions.Analyzer.Tests.Usage;

/// <summary>Members that call AWS, and a policy of which some actions are marked as unused.</summary>
internal static class UnusedTest
{
    public const string Attributes = """
        namespace Dstack.Permissions
        {
            [System.AttributeUsage(System.AttributeTargets.All)]
            sealed class PermissionPolicyAttribute : System.Attribute { public PermissionPolicyAttribute(string name) { } }

            [System.AttributeUsage(System.AttributeTargets.All, AllowMultiple = true)]
            sealed class PermissionGrantedElsewhereAttribute : System.Attribute
            {
                public PermissionGrantedElsewhereAttribute(string action) { }
            }
        }
        """;

    public const string Send = """void Send(IAmazonSQS sqs) => sqs.SendMessageAsync("q", "m");""";

    public static AnalyzerTest<UnusedActionAnalyzer> Create() => new AnalyzerTest<UnusedActionAnalyzer>().Using(Sdk.References);

    public static AnalyzerTest<UnusedActionAnalyzer> WithMembers(string members) =>
        Create().WithSource(CallTest.InClass(members)).WithSource(Attributes).WithSource(CallTest.RequiresPermission);

    /// <summary>Of a policy that allows the actions, those with markup are reported.</summary>
    public static Task VerifyAsync(string members, params string[] actions) =>
        WithMembers(members).WithPolicy(CallTest.Allowing(actions)).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>The report on a wildcard of which something is used, at a place in the markup.</summary>
    public static DiagnosticResult Hidden(int place, params object[] arguments) =>
        new DiagnosticResult(DiagnosticIds.UnusedAction, DiagnosticSeverity.Hidden).WithLocation(place).WithArguments(arguments);
}
