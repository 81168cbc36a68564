using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Dstack.Permissions.CatalogBuilder.Packages;

/// <summary>The registry's own client.</summary>
internal static class Npm
{
    /// <summary>Runs a command in a folder and gives its output.</summary>
    public static string Run(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("npm could not be started.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"npm {string.Join(' ', start.ArgumentList)} failed: {output}");
    }
}
