using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes;

/// <summary>
/// The actions of a policy file that no project uses, or that none uses whole, of those which have the file: target frameworks among them.
/// </summary>
internal sealed class UnusedEverywhere
{
    private const string Used = DiagnosticProperties.Used;

    private List<(TextSpan Span, ImmutableDictionary<string, string?> Properties)>? _actions;

    /// <summary>Where each of them stands, with the properties of its DSP0005.</summary>
    public IReadOnlyList<(TextSpan Span, ImmutableDictionary<string, string?> Properties)> Actions => _actions ?? [];

    /// <summary>Takes in what one project more says; null where it says nothing, so that it may use everything.</summary>
    public void Add(Diagnostic? diagnostic)
    {
        var own = diagnostic?.Properties.TryGetValue(DiagnosticProperties.Unused, out var list) == true && list is not null
            ? UnusedActionList.Read(list)
            : [];
        _actions = _actions is null
            ? [.. own]
            : [.. _actions.Join(own, action => action.Span, other => other.Span,
                (action, other) => (action.Span, Both(action.Properties, other.Properties)))];
    }

    private static ImmutableDictionary<string, string?> Both(
        ImmutableDictionary<string, string?> one, ImmutableDictionary<string, string?> other) =>
        one.SetItem(Used, string.Join(DiagnosticProperties.Separator.ToString(),
            UsedIn(one).Union(UsedIn(other)).OrderBy(action => action, StringComparer.OrdinalIgnoreCase)));

    private static string[] UsedIn(ImmutableDictionary<string, string?> properties) =>
        (properties[Used] ?? "").Split([DiagnosticProperties.Separator], StringSplitOptions.RemoveEmptyEntries);
}
