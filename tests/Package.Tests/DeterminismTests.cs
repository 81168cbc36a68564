using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using CliWrap;

namespace Dstack.Permissions.Package.Tests;

public sealed class DeterminismTests
{
    private static readonly string[] Sources =
    [
        "Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig", ".gitignore", "NOTICE", "README.md", "src",
    ];

    [Fact]
    public async Task TwoCheckoutsOfOneCommitPackTheSameBytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        Assert.Equal(await PackACheckoutAsync(first.Path), await PackACheckoutAsync(Path.Combine(second.Path, "deeper")));
    }

    private static async Task<byte[]> PackACheckoutAsync(string folder)
    {
        foreach (var source in Sources.SelectMany(FilesOf))
        {
            var target = Path.Combine(folder, source);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Repository.PathOf(source), target);
        }

        await GitAsync(folder, "init", "-q");
        await GitAsync(folder, "add", "-A");
        await GitAsync(folder, "-c", "user.name=test", "-c", "user.email=test@localhost", "commit", "-q", "-m", "One commit");
        await DotNet.RunAsync(folder, "pack", "src/Package", "-c", "Release", "-o", Path.Combine(folder, "packed"), "-v", "q");
        return await File.ReadAllBytesAsync(
            Directory.EnumerateFiles(Path.Combine(folder, "packed")).Single(), TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> FilesOf(string source)
    {
        if (File.Exists(Repository.PathOf(source)))
            return [source];
        return Directory.EnumerateFiles(Repository.PathOf(source), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));
    }

    private static Task GitAsync(string folder, params string[] arguments) =>
        Cli.Wrap("git")
            .WithWorkingDirectory(folder)
            .WithArguments(arguments)
            .WithEnvironmentVariables(new Dictionary<string, string?>
            {
                ["GIT_CONFIG_GLOBAL"] = "/dev/null",
                ["GIT_AUTHOR_DATE"] = "2026-01-01T00:00:00Z",
                ["GIT_COMMITTER_DATE"] = "2026-01-01T00:00:00Z",
            })
            .ExecuteAsync(TestContext.Current.CancellationToken);
}
