using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Dstack.Permissions.Package.Tests;

/// <summary>The project samples/DstackBackend, in place.</summary>
public sealed partial class SampleProject : IAsyncLifetime
{
    private static readonly string Folder = Repository.PathOf("samples", "DstackBackend");

    // Written once, however many classes of tests use the sample.
    private static readonly Lazy<Task> StandIns = new(() => DotNet.RunAsync(
        Repository.Root,
        "run", "-c", "Release", "--project", "tests/SdkSurface", "--", "--output", "artifacts/sample/stand-ins",
        "--only", "AWSSDK.SecretsManager", "--only", "AWSSDK.CloudWatchLogs", "--only", "AWSSDK.IdentityManagement"));

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => await StandIns.Value;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The project folder.</summary>
    public string Root => Folder;

    /// <summary>A path below the project folder.</summary>
    public string PathOf(string file) => Path.Combine(Folder, file);

    /// <summary>The one line of a file that holds a piece of code, or that the statement of a number begins on.</summary>
    public int LineOf(string file, string code)
    {
        var lines = File.ReadAllLines(PathOf(file));
        var starts = int.TryParse(code, out var number)
            ? [Lines(lines, line => StatementStart().IsMatch(line)).ElementAt(number - 1)]
            : Lines(lines, line => line.Contains(code, StringComparison.Ordinal));
        return Assert.Single(starts);
    }

    /// <summary>Builds with one of the two policies and gives what is reported.</summary>
    internal async Task<IReadOnlyList<BuildDiagnostic>> BuildAsync(PackedPackage package, string policy, params string[] arguments)
    {
        await package.ServeToSampleAsync();
        var result = await DotNet.TryAsync(Folder, ["build", "--no-incremental", "-v", "q", "-p:Policy=" + policy, .. arguments]);
        var found = BuildDiagnostic.ReadAll(result.StandardOutput, Folder);
        Assert.True(result.IsSuccess != found.Any(finding => finding.Severity == "error"), result.StandardOutput + result.StandardError);
        return found;
    }

    private static int[] Lines(string[] lines, Func<string, bool> condition) =>
        [.. Enumerable.Range(1, lines.Length).Where(number => condition(lines[number - 1]))];

    [GeneratedRegex("^    \\{$")]
    private static partial Regex StatementStart();
}
