using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Iam.Policies;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.CodeFixes;

/// <summary>What a diagnostic at a call says for its fix.</summary>
/// <param name="Action">The action that the call needs.</param>
/// <param name="Operation">The operation that the call makes, as <c>service id/operation</c>.</param>
/// <param name="Policies">The paths of the files that may allow it, in the analyzer's order.</param>
internal sealed record MissingGrant(ActionName Action, string Operation, IReadOnlyList<string> Policies)
{
    /// <summary>Reads it off a diagnostic; null where that says no action or no file.</summary>
    public static MissingGrant? Of(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Action, out var text)
        && diagnostic.Properties.TryGetValue(DiagnosticProperties.Policies, out var paths)
        && text is not null
        && paths is { Length: > 0 }
        && ActionName.TryParse(text, out var action)
            ? new MissingGrant(action, OperationOf(diagnostic), paths.Split(DiagnosticProperties.Separator))
            : null;

    /// <summary>What a user calls a file: its name, with the folder where another file has the same name.</summary>
    public string DisplayNameOf(string path) =>
        Policies.Any(other => other != path && NameOf(other, 1) == NameOf(path, 1)) ? NameOf(path, 2) : NameOf(path, 1);

    private static string OperationOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Operation, out var operation) && operation is not null ? operation : "";

    private static string NameOf(string path, int parts)
    {
        var names = path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join("/", names.Skip(Math.Max(0, names.Length - parts)));
    }
}
