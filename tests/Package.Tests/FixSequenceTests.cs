using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Package.Tests;

/// <summary>Every finding of the sample with the published policy, answered by its first fix, one after another.</summary>
[Collection(nameof(PackageCollection))]
public sealed class FixSequenceTests(PackedPackage package, SampleProject sample) : IClassFixture<SampleProject>
{
    private const int MostSteps = 100;

    [Fact]
    public async Task FixesAloneEndAtACleanBuild()
    {
        await package.ServeToSampleAsync();
        using var workspace = await SampleWorkspace.LoadAsync(sample.Root, "published");
        var step = 0;
        for (; await workspace.FindAsync() is { Count: > 0 } found; step++)
        {
            Assert.True(step < MostSteps, "The fixes do not come to an end.");
            foreach (var diagnostic in found)
            {
                if (await workspace.FirstFixAsync(diagnostic) is not { } fix)
                    continue;
                var place = diagnostic.Location.GetLineSpan();
                var file = Path.GetRelativePath(sample.Root, place.Path);
                TestContext.Current.TestOutputHelper?.WriteLine(
                    $"{step + 1}. {diagnostic.Id} {file}({place.StartLinePosition.Line + 1}), {found.Count} left: {fix.Title}");
                await workspace.ApplyAsync(fix);
                found = [];
                break;
            }

            Assert.True(found.Count == 0, "Without a fix:\n" + string.Join("\n", found.Select(diagnostic => diagnostic.ToString())));
        }

        Assert.True(step > 0);
        var policy = await workspace.PolicyAsync("published");
        TestContext.Current.TestOutputHelper?.WriteLine(policy);
        var folder = Directory.CreateDirectory(sample.PathOf("policies/by-fixes"));
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "policy.json"), policy, TestContext.Current.CancellationToken);
            Assert.Empty(await sample.BuildAsync(package, folder.Name, "-warnaserror"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
