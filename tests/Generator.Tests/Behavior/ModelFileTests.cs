using Dstack.Permissions.Generator.Tests.Infrastructure;

namespace Dstack.Permissions.Generator.Tests.Behavior;

/// <summary>Actions and resource types of models files are generated as those of the catalog are.</summary>
public class ModelFileTests
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": { "Effect": "Allow", "Action": ["newsvc:Get*", "s3:FoldObject"],
              "Resource": ["arn:aws:newsvc:*:*:thing/{id}", "arn:aws:s3:::b/*"] }
        }
        """;

    private const string Model = """
        {
          "services": {
            "newsvc": {
              "name": "AWS New & Shiny Service",
              "actions": { "GetThing": { "accessLevel": "Read", "resourceTypes": ["thing"] },
                  "GetOther": { "accessLevel": "Read", "resourceTypes": ["gadget"] } },
              "resourceTypes": {
                "thing": { "arn": "arn:${Partition}:newsvc:${Region}:${Account}:thing/${ThingId}" },
                "gadget": { "arn": "arn:${Partition}:newsvc:${Region}:${Account}:gadget/${Id}" }
              }
            },
            "s3": { "actions": { "FoldObject": { "accessLevel": "Tagging", "resourceTypes": ["object"] } } }
          }
        }
        """;

    private const string Program = """
        using App;
        using Dstack.Permissions;

        internal static class Uses
        {
            public const string Name = Policy.ActionNames.Newsvc.GetThing;
            public static readonly AwsAction<Policy> Action = Policy.Actions.S3.FoldObject;
            public static string Thing() => Arn.Newsvc.Thing("eu-west-1", "123456789012", "x").ToString();
        }
        """;

    [Fact]
    public void Wildcards_expand_to_what_the_file_adds_and_arns_have_factories()
    {
        var run = GeneratorRun.Of(TestProject.With(Policy, Program).AddFile("/app/aws.permissions-model.json", Model));
        Assert.Empty(run.Diagnostics);
        var actions = run.Files["Policy.Actions.g.cs"];
        Assert.Contains("<c>newsvc:GetThing</c>: Read.", actions, StringComparison.Ordinal);
        Assert.Contains("<c>s3:FoldObject</c>: Tagging.", actions, StringComparison.Ordinal);
        Assert.Contains("AWS New &amp; Shiny Service", actions, StringComparison.Ordinal);
        Assert.DoesNotContain("GetOther", actions, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_file_the_same_program_does_not_compile() =>
        Assert.Contains(GeneratorRun.Of(TestProject.With(Policy, Program)).Diagnostics, diagnostic => diagnostic.Id == "CS0117");

    [Fact]
    public void A_broken_file_stops_nothing()
    {
        var run = GeneratorRun.Of(TestProject.With(Policy).AddFile("/app/aws.permissions-model.json", "{ \"services\": [").AddFile(
            "/app/b.permissions-model.json", ""));
        Assert.Empty(run.Diagnostics);
        Assert.Contains("<c>s3:FoldObject</c>: not in the catalog", run.Files["Policy.Actions.g.cs"], StringComparison.Ordinal);
    }
}
