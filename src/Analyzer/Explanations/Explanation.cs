using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Explanations;

/// <summary>Where a need comes from, and which statements come nearest to meeting it. Made only for what is reported.</summary>
/// <param name="Need">The need.</param>
/// <param name="Nearest">The statements, the nearest first.</param>
/// <param name="FileNames">The policy files, in words.</param>
internal sealed record Explanation(Need Need, ImmutableArray<NearPlace> Nearest, string FileNames)
{
    /// <summary>The whole explanation in one line: builds show no more of a message.</summary>
    public string Text => Nearest.IsEmpty
        ? $"{Need}. No statement of {FileNames} comes near"
        : $"{Need}. Nearest: {string.Join("; ", Nearest)}";

    /// <summary>The properties of a diagnostic with the explanation's added.</summary>
    public ImmutableDictionary<string, string?> AddTo(ImmutableDictionary<string, string?> properties) => Need.AddTo(properties)
        .Add(DiagnosticProperties.Explanation, Text)
        .Add(
            DiagnosticProperties.Nearest,
            string.Join(DiagnosticProperties.Separator.ToString(), Nearest.Select(place => $"{place.File.File.Path}:{place.Near.Statement.Number}")));

    /// <summary>The places of the statements, which editors and SARIF logs show beside the diagnostic's own.</summary>
    public ImmutableArray<Location> Locations => Nearest.Select(place => place.Location).ToImmutableArray();
}
