using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Policies;
using Dstack.Permissions.Analyzer.Tests.Calls;
using Microsoft.CodeAnalysis.Testing;

namespace Dstack.Permissions.Analyzer.Tests.Policies;

/// <summary>DSP0009 at attributes that name a policy.</summary>
public class PolicyNameTests
{
    private const string Attributes = """
        namespace Dstack.Permissions
        {
            [System.AttributeUsage(System.AttributeTargets.All)]
            sealed class PermissionPolicyAttribute : System.Attribute { public PermissionPolicyAttribute(string name) { } }
        }
        """;

    [Fact]
    public Task A_policy_that_the_project_lacks_is_said_with_those_it_has() => WithPolicies("""
            [Dstack.Permissions.PermissionPolicy({|#0:"runer"|})]
            class Program;
            """)
        .Expecting(new DiagnosticResult(Descriptors.SetUp)
            .WithLocation(0)
            .WithMessage("The project has no policy 'runer'; name one that it has: 'policy', 'runner'"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Policies_that_the_project_has_are_silent() => WithPolicies("""
            using Dstack.Permissions;

            [assembly: PermissionPolicy("policy")]

            [PermissionPolicy(Name)]
            class Program
            {
                const string Name = "runner";
            }
            """)
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Attributes_that_are_only_named_like_it_are_silent() => WithPolicies("""
            sealed class PermissionPolicyAttribute : System.Attribute { public PermissionPolicyAttribute(string name) { } }

            [PermissionPolicy("unheard of")]
            class Program;
            """)
        .RunAsync(TestContext.Current.CancellationToken);

    private static AnalyzerTest<PolicyNameAnalyzer> WithPolicies(string source) => new AnalyzerTest<PolicyNameAnalyzer>()
        .WithSource(source)
        .WithSource(Attributes)
        .WithPolicy(CallTest.Allowing("s3:*"), "/src/runner.policy.json")
        .WithPolicy(CallTest.Allowing("s3:*"));
}
