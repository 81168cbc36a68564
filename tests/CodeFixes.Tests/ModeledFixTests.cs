using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer;
using Dstack.Permissions.CodeFixes.Tests.Edits;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests;

/// <summary>Fixes know what models files describe.</summary>
public class ModeledFixTests
{
    private const string ModelPath = "/src/aws.permissions-model.json";

    private const string Model = """
        {
          "services": {
            "newsvc": {
              "actions": { "GetThing": { "accessLevel": "Read", "resourceTypes": ["thing"] } },
              "resourceTypes": { "thing": { "arn": "arn:${Partition}:newsvc:${Region}:${Account}:thing/${ThingId}" } }
            }
          },
          "operations": { "S3": { "GetObject": ["newsvc:GetThing"] } }
        }
        """;

    private static readonly AnalyzedProjects Fixes = new(new PolicyFileAnalyzer(), new PolicyFileCodeFixProvider());

    [Fact]
    public Task An_action_of_the_file_is_allowed_on_its_resource_type() => new CallFixTest<CallAnalyzer, AllowActionCodeFixProvider>(
        """
        class Jobs
        {
            object Read(IAmazonS3 s3) => s3.{|DSP0001:GetObjectAsync|}("jobs", "key");
        }
        """)
        .WithPolicy(
            """{"Version":"2012-10-17","Statement":[]}""",
            Json.Readable("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["newsvc:GetThing"],"Resource":"arn:aws:newsvc:*:*:thing/{thing_id}"}]}"""))
        .WithPolicy(Model, Model, ModelPath)
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("newsvc:GetThings", "arn:aws:newsvc:us-east-1:123456789012:thing/x", "Change to 'newsvc:GetThing'")]
    [InlineData("newsvc:GetThing", "arn:aws:s3:::b", "List 'newsvc:GetThing' on what it acts on")]
    [InlineData("newsvc.GetThing", "*", "Change to 'newsvc:GetThing'")]
    public async Task Findings_are_answered_by_the_file(string action, string resource, string title)
    {
        Assert.Equal(title, Assert.Single(await FixesAsync(action, resource, Model)));
        Assert.DoesNotContain(title, await FixesAsync(action, resource, "{}"));
    }

    private static async Task<string[]> FixesAsync(string action, string resource, string model)
    {
        var solution = new FixedSolution().WithProject(
            "App",
            "",
            ("/src/policy.json", SourceText.From(
                $$"""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "{{action}}", "Resource": "{{resource}}" }] }""")),
            (ModelPath, SourceText.From(model)));
        return [.. (await Fixes.FixesAsync(solution.Current.Projects.First())).Select(fix => fix.Title).Distinct()];
    }
}
