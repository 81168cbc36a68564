using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Dstack.Permissions.Analyzer.Tests.Models;

/// <summary>DSP0010.</summary>
public class ModelFileAnalyzerTests
{
    private const string Path = "/src/aws.permissions-model.json";

    [Fact]
    public Task Faults_are_reported_where_they_stand() => VerifyAsync(("/src/aws.permissions-model.json", """
        {
          "services": {
            "newsvc": { "actions": { "Do": { "accessLevel": "{|DSP0010:Reed|}", "resourceTypes": ["{|DSP0010:thing|}"] } } }
          },
          "operations": { "S3": { "Fold": ["{|DSP0010:s3:Fold|}", { "action": "newsvc:Do", "when": "Role {|DSP0010:Is|} x" }] } },
          "{|DSP0010:library|}": []
        }
        """));

    [Fact]
    public Task A_message_says_what_is_wrong_and_what_to_write() => new AnalyzerTest<ModelFileAnalyzer>()
        .WithPolicy("""{ "services": { "s3": { "actions": { "Fold": { "accessLevel": "{|#0:read|}" } } } } }""", Path)
        .Expecting(
            new DiagnosticResult(Descriptors.ModelFault)
                .WithLocation(0)
                .WithArguments("'read' is not an access level; did you mean 'Read'?"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task What_one_file_declares_another_may_name() => VerifyAsync(
        (Path, """{ "services": { "newsvc": { "actions": { "Do": { "accessLevel": "Read" } } } } }"""),
        ("/src/more.permissions-model.json", """{ "operations": { "S3": { "Fold": ["newsvc:Do"] } } }"""));

    [Fact]
    public Task Files_that_contradict_each_other_are_said_to_at_both() => VerifyAsync(
        (Path, """{ "operations": { "S3": { "{|DSP0010:Fold|}": [] } } }"""),
        ("/src/more.permissions-model.json", """{ "operations": { "S3": { "{|DSP0010:Fold|}": ["s3:PutObject"] } } }"""));

    [Fact]
    public Task A_file_of_another_name_is_none_unless_the_project_says_so() => VerifyAsync(
        ("/src/permissions-model.json", "nothing"), ("/src/x.permissions-models.json", "nothing"), ("/src/policy.json", "nothing"));

    [Fact]
    public Task What_the_project_marks_is_read_by_any_name_and_what_it_unmarks_by_none() => new AnalyzerTest<ModelFileAnalyzer>()
        .WithPolicy("{|DSP0010:[]|}", "/src/models.json")
        .WithPolicy("[]", Path)
        .WithConfig(
            "[/src/models.json]",
            "build_metadata.AdditionalFiles.DstackPermissionsModel = true",
            $"[{Path}]",
            "build_metadata.AdditionalFiles.DstackPermissionsModel = false")
        .RunAsync(TestContext.Current.CancellationToken);

    private static Task VerifyAsync(params (string Path, string Text)[] files)
    {
        var test = new AnalyzerTest<ModelFileAnalyzer>();
        foreach (var (path, text) in files)
            test = test.WithPolicy(text, path);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
