using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Dstack.Permissions.Simulation.Tests;

/// <summary>The simulator of the npm package <c>@cloud-copilot/iam-simulate</c>, which knows nothing of this project.</summary>
internal static class Simulator
{
    private static readonly string Folder = Path.Combine(System.AppContext.BaseDirectory, "node");

    /// <summary>Fetches the simulator where it is not there yet; says why it cannot be had, null where it can.</summary>
    public static string? Install()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules")))
            return null;
        try
        {
            Run("npm", "install", "--no-package-lock", "--no-audit", "--no-fund");
            return null;
        }
        catch (System.Exception exception)
            when (exception is System.ComponentModel.Win32Exception or System.InvalidOperationException)
        {
            return "node or the simulator's npm packages cannot be had: " + exception.Message;
        }
    }

    /// <summary>
    /// Answers each request: the first resource that the action is allowed on; <c>-</c> where there is none; <c>?</c> where there is none
    /// and the simulator does not know one of them for a resource of the action.
    /// </summary>
    public static async Task<IReadOnlyList<string>> AnswerAsync(IReadOnlyList<JsonObject> requests)
    {
        var start = new ProcessStartInfo("node", ["simulate.mjs"])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var answers = process.StandardOutput.ReadToEndAsync();
        foreach (var request in requests)
            await process.StandardInput.WriteLineAsync(request.ToJsonString());
        process.StandardInput.Close();
        var lines = (await answers).Split('\n', System.StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        Assert.Equal((0, requests.Count), (process.ExitCode, lines.Length));
        return lines;
    }

    private static void Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(
            System.OperatingSystem.IsWindows() ? program + ".cmd" : program, arguments.ToArray()) { WorkingDirectory = Folder };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new System.InvalidOperationException($"{program} ended with {process.ExitCode}");
    }
}
