using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Dstack.Permissions.Package.Tests;

/// <summary>A diagnostic as a build prints it.</summary>
/// <param name="File">The file's path below the project folder, with slashes; empty where there is none.</param>
/// <param name="Line">The line, from 1; 0 where there is none.</param>
/// <param name="Severity"><c>warning</c> or <c>error</c>.</param>
/// <param name="Id">The id.</param>
/// <param name="Message">The message.</param>
internal sealed partial record BuildDiagnostic(string File, int Line, string Severity, string Id, string Message)
{
    /// <summary>The diagnostics in a build's output, each once.</summary>
    public static IReadOnlyList<BuildDiagnostic> ReadAll(string output, string projectFolder) =>
        [
            .. output.Split('\n')
                .Select(line => Form().Match(line.TrimEnd()))
                .Where(match => match.Success)
                .Select(match => Read(match, projectFolder))
                .Distinct(),
        ];

    private static BuildDiagnostic Read(Match match, string projectFolder)
    {
        var file = match.Groups["file"].Value is "CSC" or "MSBUILD" ? "" : match.Groups["file"].Value;
        var line = match.Groups["line"] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
        var path = file.Length == 0 ? "" : Path.GetRelativePath(projectFolder, Path.GetFullPath(file, projectFolder)).Replace('\\', '/');
        return new BuildDiagnostic(path, line, match.Groups["severity"].Value, match.Groups["id"].Value, match.Groups["message"].Value);
    }

    [GeneratedRegex(
        @"^\s*(?<file>[^(]*?)\s*(\((?<line>\d+),\d+(,\d+,\d+)?\))?\s*: (?<severity>warning|error) (?<id>[A-Z]+\d+): "
        + @"(?<message>.*?)( \(https://[^)]*\))?( \[[^\]]*\])?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
