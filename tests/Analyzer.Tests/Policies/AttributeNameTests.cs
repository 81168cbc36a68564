using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Tests.Calls;
using Dstack.Permissions.Analyzer.Tests.Usage;
using Dstack.Permissions.Iam.Catalog;
using Microsoft.CodeAnalysis.Testing;

namespace Dstack.Permissions.Analyzer.Tests.Policies;

/// <summary>DSP0009 at attributes that name a policy or an action.</summary>
public class AttributeNameTests
{
    private static readonly string Catalog = $" (catalog of {IamCatalog.Default.Date}; a *.permissions-model.json adds to it)";

    [Theory]
    [InlineData("runer", "did you mean 'runner'?")]
    [InlineData("Runner", "did you mean 'runner'?")]
    [InlineData("RunnerPolicy", "did you mean 'runner'?")]
    [InlineData("runner.policy.json", "did you mean 'runner'?")]
    [InlineData("Policy", "did you mean 'policy'?")]
    [InlineData("something else", "name one that it has: 'policy', 'runner'")]
    public Task A_policy_that_the_project_lacks_is_said_with_the_one_that_was_meant(string name, string advice) => WithPolicies($$"""
            [Dstack.Permissions.PermissionPolicy({|#0:"{{name}}"|})]
            class Program;
            """)
        .Expecting(new DiagnosticResult(Descriptors.SetUp).WithLocation(0).WithMessage($"The project has no policy '{name}'; {advice}"))
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
    public Task Where_there_is_no_policy_one_can_be_added() => new AnalyzerTest<AttributeNameAnalyzer>()
        .WithSource("""[Dstack.Permissions.PermissionPolicy({|#0:"runner"|})] class Program;""")
        .WithSource(UnusedTest.Attributes)
        .Expecting(new DiagnosticResult(Descriptors.SetUp)
            .WithLocation(0)
            .WithMessage("The project has no policy 'runner'; add 'runner.policy.json' to the project folder"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("s3:GetObjet", "No action 's3:GetObjet' is known", true, "did you mean 's3:GetObject'?")]
    [InlineData("s3:HeadObject", "No action 's3:HeadObject' is known", true, "did you mean 's3:GetObject'?")]
    [InlineData("s4:GetObject", "No service 's4' is known", true, "did you mean 's3:GetObject'?")]
    [InlineData("s3:Zzzzzzzzzzzz", "No action 's3:Zzzzzzzzzzzz' is known", true, "see which actions 's3' has")]
    [InlineData("s3:*", "'s3:*' is not one action", false, "name each action by itself")]
    [InlineData("GetObject", "'GetObject' is not an action", false, "write service:name, such as 's3:GetObject'")]
    [InlineData("s3: GetObject", "'s3: GetObject' is not an action", false, "write service:name, such as 's3:GetObject'")]
    [InlineData("", "'' is not an action", false, "write service:name, such as 's3:GetObject'")]
    public Task An_action_that_AWS_lacks_is_said_with_the_one_that_was_meant(
        string action, string wrong, bool isOfCatalog, string advice) => WithPolicies($$"""
            class Program
            {
                [Dstack.Permissions.RequiresPermission({|#0:"{{action}}"|})]
                int Property { get; set; }
            }
            """)
        .Expecting(new DiagnosticResult(Descriptors.SetUp)
            .WithLocation(0)
            .WithMessage($"{wrong}{(isOfCatalog ? Catalog : "")}; {advice}"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("s3:Gett*", "'s3:Gett*' matches no action", "see which actions 's3' has")]
    [InlineData("sqss:*", "No service 'sqss' is known", "did you mean 'sqs:*'?")]
    [InlineData("zz*:*", "'zz*:*' matches no action", "write service:name, such as 's3:GetObject'")]
    public Task A_pattern_that_matches_nothing_is_said(string action, string wrong, string advice) => WithPolicies($$"""
            [assembly: Dstack.Permissions.PermissionGrantedElsewhere({|#0:"{{action}}"|})]
            """)
        .Expecting(new DiagnosticResult(Descriptors.SetUp).WithLocation(0).WithMessage($"{wrong}{Catalog}; {advice}"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Actions_that_exist_are_silent() => WithPolicies("""
            using Dstack.Permissions;

            [assembly: PermissionGrantedElsewhere("s3:*")]
            [assembly: PermissionGrantedElsewhere("*")]

            [PermissionGrantedElsewhere("S3:getobject")]
            class Program
            {
                const string Get = "s3:GetObject";

                [RequiresPermission(Get), RequiresPermission("sqs:SendMessage")]
                void M() { }
            }
            """)
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Actions_that_a_models_file_describes_are_silent() => WithPolicies("""
            class Program
            {
                [Dstack.Permissions.RequiresPermission("newsvc:Do")]
                void M() { }
            }
            """)
        .WithPolicy(
            """{ "services": { "newsvc": { "actions": { "Do": { "accessLevel": "Read" } } } } }""", "/src/aws.permissions-model.json")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Attributes_that_are_only_named_like_them_are_silent() => WithPolicies("""
            sealed class PermissionPolicyAttribute : System.Attribute { public PermissionPolicyAttribute(string name) { } }
            sealed class RequiresPermissionAttribute : System.Attribute { public RequiresPermissionAttribute(string name) { } }

            [PermissionPolicy("unheard of"), RequiresPermission("root")]
            class Program;
            """)
        .RunAsync(TestContext.Current.CancellationToken);

    private static AnalyzerTest<AttributeNameAnalyzer> WithPolicies(string source) => new AnalyzerTest<AttributeNameAnalyzer>()
        .WithSource(source)
        .WithSource(UnusedTest.Attributes)
        .WithSource(CallTest.RequiresPermission)
        .WithPolicy(CallTest.Allowing("s3:*"), "/src/runner.policy.json")
        .WithPolicy(CallTest.Allowing("s3:*"));
}
