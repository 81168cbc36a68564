using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.CodeFixes;

/// <summary>What a diagnostic at a call says for its fix.</summary>
/// <param name="Action">The action that the call needs.</param>
/// <param name="Policies">The paths of the files that may allow it, in the analyzer's order.</param>
internal sealed record MissingGrant(ActionName Action, IReadOnlyList<string> Policies)
{
    private const string Region = "${region}";

    /// <summary>What the call shows of the resource.</summary>
    public ShownResource Shown { get; init; } = ShownResource.Nothing;

    /// <summary>
    /// The service that uses a KMS key with the caller's permissions, as <c>kms:ViaService</c> has it; null where the caller does itself.
    /// </summary>
    public string? ViaService { get; init; }

    /// <summary>The services that the call passes a role to; none where it passes none, or nobody knows to which.</summary>
    public IReadOnlyList<string> PassedTo { get; init; } = [];

    /// <summary>The resource outside all grants; null where the action is not granted at all.</summary>
    public string? Outside { get; init; }

    /// <summary>What the policy is to allow.</summary>
    public NeededGrant Need => new(Action, Shown, Guard);

    private Guard? Guard => ViaService is { } via
        ? new Guard(Edits.Guard.ViaService, [via])
        : PassedTo.Count > 0 ? new Guard(PassedToService.Key, PassedTo) : null;

    /// <summary>Reads it off a diagnostic; null where that says no action or no file.</summary>
    public static MissingGrant? Read(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Action, out var text)
        && diagnostic.Properties.TryGetValue(DiagnosticProperties.Policies, out var paths)
        && text is not null
        && paths is { Length: > 0 }
        && ActionName.TryParse(text, out var action)
            ? new MissingGrant(action, paths.Split(DiagnosticProperties.Separator))
            {
                Shown = new ShownResource(ShownTexts.Read(ValueOf(diagnostic, DiagnosticProperties.Shown))),
                ViaService = ValueOf(diagnostic, DiagnosticProperties.ViaService)?.Replace(Region, "*"),
                PassedTo = ValueOf(diagnostic, DiagnosticProperties.PassedTo)?.Split(DiagnosticProperties.Separator) ?? [],
                Outside = diagnostic.Id == DiagnosticIds.ResourceOutsideGrants ? ValueOf(diagnostic, DiagnosticProperties.Resources) : null,
            }
            : null;

    /// <summary>What a user calls a file: its name, with the folder where another file has the same name.</summary>
    public string DisplayNameOf(string path) =>
        Policies.Any(other => other != path && NameOf(other, 1) == NameOf(path, 1)) ? NameOf(path, 2) : NameOf(path, 1);

    private static string? ValueOf(Diagnostic diagnostic, string property) =>
        diagnostic.Properties.TryGetValue(property, out var value) && value is { Length: > 0 } ? value : null;

    private static string NameOf(string path, int parts)
    {
        var names = path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join("/", names.Skip(Math.Max(0, names.Length - parts)));
    }
}
