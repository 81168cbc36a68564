using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Dstack.Permissions.Package.Tests;

/// <summary>A user describes a library and an action of their own.</summary>
[Collection(nameof(PackageCollection))]
public sealed class PermissionsModelTests(PackedPackage package)
{
    private const string Model = """
        {
          "services": {
            "s3": { "actions": { "FoldObject": { "accessLevel": "Write", "resourceTypes": ["object"] } } },
            "newsvc": {
              "actions": { "GetThing": { "accessLevel": "Read", "resourceTypes": ["thing"] } },
              "resourceTypes": { "thing": { "arn": "arn:${Partition}:newsvc:${Region}:${Account}:thing/${ThingId}" } }
            }
          },
          "libraries": [{ "type": "App.Wrapper", "members": { "Fold": ["s3:FoldObject"], "Delete": ["S3/DeleteObject"] } }]
        }
        """;

    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Action": "s3:FoldObject", "Resource": "arn:aws:s3:::b/*" },
            { "Effect": "Allow", "Action": "newsvc:GetThing", "Resource": "arn:aws:newsvc:eu-west-1:123456789012:thing/*" }
          ]
        }
        """;

    private const string Program = """
        using System;
        using System.Threading.Tasks;

        namespace App
        {
            public class Wrapper
            {
                public Task FoldAsync(string key) => Task.CompletedTask;
                public Task DeleteAsync(string key) => Task.CompletedTask;
            }

            internal static class Program
            {
                private static async Task Main()
                {
                    await new Wrapper().FoldAsync("k");
                    await new Wrapper().DeleteAsync("k");
                    Console.WriteLine(Policy.ActionNames.S3.FoldObject + " " + Policy.Actions.Newsvc.GetThing);
                }
            }
        }
        """;

    [Fact]
    public async Task CallsAreJudgedAndActionsAreConstantsByTheFile()
    {
        using var project = await ConsumerProject.CopyAsync(package, "net10.0");
        project.Write("policy.json", Policy);
        project.Write("Program.cs", Program);
        project.Write("mine.permissions-model.json", Model);
        var found = Assert.Single(await project.BuildAsync());
        Assert.Equal(("Program.cs", "warning", "DSP0001"), (found.File, found.Severity, found.Id));
        Assert.Contains("'Wrapper.DeleteAsync' needs 's3:DeleteObject'", found.Message, System.StringComparison.Ordinal);
        Assert.Equal(
            "s3:FoldObject newsvc:GetThing\n",
            (await DotNet.RunAsync(project.Folder, "run", "--no-build")).ReplaceLineEndings("\n"));

        project.Write("mine.permissions-model.json", Model.Replace("\"Write\"", "\"Wryte\"", System.StringComparison.Ordinal));
        var faults = await project.BuildAsync();
        Assert.Equal(
            ["DSP0001 Program.cs", "DSP0010 mine.permissions-model.json"],
            faults.Select(fault => fault.Id + " " + fault.File).Order());
        Assert.Equal("'Wryte' is not an access level; did you mean 'Write'?", faults.Single(fault => fault.Id == "DSP0010").Message);

        File.Delete(Path.Combine(project.Folder, "mine.permissions-model.json"));
        var without = await project.BuildAsync();
        Assert.Equal(
            ["DSP1302", "DSP1303", "DSP1405"],
            without.Select(each => each.Id).Distinct().Order().Where(id => id is not "DSP1411"));
        Assert.All(
            without.Where(each => each.Id != "DSP1411"),
            each => Assert.Contains("*.permissions-model.json", each.Message, System.StringComparison.Ordinal));
    }
}
