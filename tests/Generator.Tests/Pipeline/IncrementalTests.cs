using Dstack.Permissions.Generator.Pipeline;
using Dstack.Permissions.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.Generator.Tests.Pipeline;

/// <summary>What each kind of edit runs again: the reason of every step, and of the outputs.</summary>
public partial class IncrementalTests
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::{bucket}/*" }]
        }
        """;

    private const string Runner = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*" } }""";

    private const string Model = """
        {
          "services": {
            "s3": { "actions": { "GetObject": { "accessLevel": "List", "resourceTypes": ["object"] } } },
            "newsvc": { "actions": { "Do": { "accessLevel": "Write" } } }
          },
          "operations": { "S3": { "Fold": ["s3:GetObject"] } }
        }
        """;

    private static readonly string[] AllSteps =
    [
        TrackingNames.Options, TrackingNames.PolicyFiles, TrackingNames.ParsedPolicies, TrackingNames.ClassOwners, TrackingNames.Documents,
        TrackingNames.ModelFiles, TrackingNames.ParsedModels, TrackingNames.ServiceModels, TrackingNames.Actions,
            TrackingNames.ModeledActions,
        TrackingNames.Services, TrackingNames.ArnServices, TrackingNames.ModeledServices, TrackingNames.HasPolicy, TrackingNames.Support,
    ];

    [Theory]
    [MemberData(nameof(Edits))]
    public void Runs_again_exactly(string edit, string expected)
    {
        var before = TestProject.With(Policy, "class A { }").AddFile("/app/runner.policy.json", Runner).AddFile("/app/other.json", "{}")
            .AddFile("/app/aws.permissions-model.json", Model);
        var after = Apply(edit, before);
        var run = GeneratorRun.Of(before);
        Assert.Equal(expected, StepReasons.Describe(run, run.Edit(after), AllSteps), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Every_step_is_in_the_table() => Assert.Equal(
        typeof(TrackingNames).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
        AllSteps.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_step_of_the_pipeline_has_a_name()
    {
        var run = GeneratorRun.Of(TestProject.With(Policy).AddFile("/app/aws.permissions-model.json", Model));
        Assert.Superset(AllSteps.ToHashSet(), run.Result.TrackedSteps.Keys.ToHashSet());
    }

    private static TestProject Apply(string edit, TestProject project) => edit switch
    {
        "unrelated C#" => project with { Sources = ["class B { }"] },
        "white space within a line" => Replace(project, 0, Policy.Replace(": ", ":   ")),
        "a line more above the actions" => Replace(project, 0, "\n" + Policy),
        "another resource" => Replace(project, 0, Policy.Replace("/*", "/jobs/*")),
        "another action of the service" => Replace(project, 0, Policy.Replace("GetObject", "PutObject")),
        "the other policy" => Replace(project, 1, Runner.Replace("sqs:SendMessage", "sns:Publish")),
        "another additional file" => Replace(project, 2, "[]"),
        "a models file's operations" => Replace(project, 3, Model.Replace("\"Fold\"", "\"Crease\"")),
        "a models file's service in use" => Replace(project, 3, Model.Replace("List", "Tagging")),
        "a models file's other service" => Replace(project, 3, Model.Replace("\"Do\"", "\"Undo\"")),
        "a models file that says nothing" => Replace(project, 3, "{}"),
        "a file more" => project.AddFile("/app/z.policy.json", Runner),
        "a file less" => project with { Files = project.Files.RemoveAt(1) },
        "another namespace" => project.Set("DstackPermissionsNamespace", "Other").Set("DstackPermissionsAccessibility", "public"),
        "a property that says nothing" => project.Set("IsTestProject", "true"),
        _ => project with { LanguageVersion = LanguageVersion.CSharp10 },
    };

    private static TestProject Replace(TestProject project, int index, string text) =>
        project with { Files = project.Files.SetItem(index, new TestFile(project.Files[index].Path, text)) };
}
