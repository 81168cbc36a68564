using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Calls;

/// <summary>Attributes that say which policy code runs under, and what something else grants.</summary>
public class PermissionScopeTests
{
    private const string Runner = "/src/runner.policy.json";

    private const string Attributes = """
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

    [Theory]
    [InlineData("""[assembly: Dstack.Permissions.PermissionPolicy("policy")]""", "", "")]
    [InlineData("", """[Dstack.Permissions.PermissionPolicy("policy")]""", "")]
    [InlineData("", "", """[Dstack.Permissions.PermissionPolicy("policy")]""")]
    [InlineData("""[assembly: Dstack.Permissions.PermissionPolicy("runner")]""", """[Dstack.Permissions.PermissionPolicy("policy")]""", "")]
    [InlineData("", """[Dstack.Permissions.PermissionPolicy("runner")]""", """[Dstack.Permissions.PermissionPolicy("policy")]""")]
    public Task The_innermost_policy_judges(string onAssembly, string onType, string onMethod) => Create()
        .WithSource(Source(onAssembly, onType, onMethod, """
            System.Func<IAmazonSQS, Task> call = queue => queue.{|#0:DeleteQueueAsync|}("q");
            await sqs.SendMessageAsync("q", "m");
            """))
        .WithPolicy(Allowing("sqs:SendMessage"))
        .WithPolicy(Allowing("sqs:DeleteQueue"), Runner)
        .Expecting(new DiagnosticResult(Descriptors.MissingAction)
            .WithLocation(0)
            .WithArguments("IAmazonSQS.DeleteQueueAsync", "sqs:DeleteQueue", "policy.json"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("")]
    [InlineData("""[Dstack.Permissions.PermissionPolicy("runner")]""")]
    [InlineData("""[Dstack.Permissions.PermissionGrantedElsewhere("sqs:DeleteQueue")]""")]
    [InlineData("""[Dstack.Permissions.PermissionPolicy("policy"), Dstack.Permissions.PermissionGrantedElsewhere("SQS:Delete*")]""")]
    [InlineData("""[Dstack.Permissions.PermissionPolicy("no such policy")]""")]
    public Task A_call_that_its_scope_allows_is_silent(string onMethod) => Create()
        .WithSource(Source("", "", onMethod, """await sqs.DeleteQueueAsync("q");"""))
        .WithPolicy(Allowing("sqs:SendMessage"))
        .WithPolicy(Allowing("sqs:DeleteQueue"), Runner)
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task An_exception_is_for_its_action_only() => Create()
        .WithSource(Source(
            "",
            """[Dstack.Permissions.PermissionGrantedElsewhere("sqs:SendMessage")]""",
            """[Dstack.Permissions.PermissionGrantedElsewhere("sqs:PurgeQueue")]""",
            """
            await sqs.SendMessageAsync("q", "m");
            await sqs.PurgeQueueAsync("q");
            await sqs.{|DSP0001:DeleteQueueAsync|}("q");
            """))
        .WithPolicy(Allowing("sqs:ReceiveMessage"))
        .RunAsync(TestContext.Current.CancellationToken);

    private static string Source(string onAssembly, string onType, string onMethod, string body) => $$"""
        using System.Threading.Tasks;
        using Amazon.SQS;
        {{onAssembly}}
        {{onType}}
        class C
        {
            {{onMethod}}
            async Task M(IAmazonSQS sqs)
            {
                {{body}}
                await Task.CompletedTask;
            }
        }
        {{Attributes}}
        """;
}
