using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CliWrap;
using CliWrap.Buffered;

namespace Dstack.Permissions.Package.Tests;

/// <summary>The command <c>dotnet</c>.</summary>
internal static class DotNet
{
    /// <summary>
    /// Where the tests' restores unpack; not the user's own folder, which would go on serving an earlier package of this version.
    /// </summary>
    public static string Packages { get; } = Repository.PathOf("artifacts", "package-tests", "packages");

    /// <summary>Runs a command that may fail.</summary>
    public static Task<BufferedCommandResult> TryAsync(string folder, params string[] arguments) => TryAsync(folder, [], arguments);

    /// <summary>
    /// Runs a command that must succeed, with MSBuild properties for a command that takes none, and gives what it prints.
    /// </summary>
    public static async Task<string> RunAsync(string folder, Dictionary<string, string> properties, params string[] arguments)
    {
        var result = await TryAsync(folder, properties, arguments);
        Assert.True(result.IsSuccess, $"dotnet {string.Join(' ', arguments)} in {folder}:\n{result.StandardOutput}{result.StandardError}");
        return result.StandardOutput;
    }

    /// <summary>Runs a command that must succeed, and gives what it prints.</summary>
    public static Task<string> RunAsync(string folder, params string[] arguments) => RunAsync(folder, [], arguments);

    private static async Task<BufferedCommandResult> TryAsync(string folder, Dictionary<string, string> properties, string[] arguments) =>
        await Cli.Wrap("dotnet")
            .WithWorkingDirectory(folder)
            .WithArguments(arguments)
            .WithEnvironmentVariables(new Dictionary<string, string?>(
                properties.Select(property => KeyValuePair.Create(property.Key, (string?)property.Value)))
            {
                ["NUGET_PACKAGES"] = Packages,
                ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
                ["DOTNET_NOLOGO"] = "1",
                ["MSBUILDDISABLENODEREUSE"] = "1",
                ["MSBUILDTERMINALLOGGER"] = "off",
                ["UseSharedCompilation"] = "false",
                // A dependency of the SDK says so of every framework but the newest.
                ["SuppressTfmSupportBuildWarnings"] = "true",
            })
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
}
