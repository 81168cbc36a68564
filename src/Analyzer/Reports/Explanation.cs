using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Reports;

/// <summary>Makes diagnostics whose messages may be followed by an explanation.</summary>
internal static class ExplainedDiagnostic
{
    /// <summary>The diagnostic; with an explanation, its message is the same sentence and the explanation behind it.</summary>
    public static Diagnostic Create(
        DiagnosticDescriptor descriptor,
        Location location,
        DiagnosticSeverity severity,
        IEnumerable<Location> additionalLocations,
        ImmutableDictionary<string, string?> properties,
        string? explanation,
        params object[] arguments) => explanation is null
        ? EqualDiagnostic.Create(descriptor, location, severity, additionalLocations, properties, arguments)
        : Diagnostic.Create(
            descriptor.Id,
            descriptor.Category,
            string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments)
                    + ". " + explanation,
            severity,
            descriptor.DefaultSeverity,
            descriptor.IsEnabledByDefault,
            warningLevel: severity == DiagnosticSeverity.Error ? 0 : 1,
            descriptor.Title,
            descriptor.Description,
            descriptor.HelpLinkUri,
            location,
            additionalLocations,
            descriptor.CustomTags,
            properties);
}

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
            string.Join(
            DiagnosticProperties.Separator.ToString(),
            Nearest.Select(place => $"{place.File.File.Path}:{place.Near.Statement.Number}")));

    /// <summary>The places of the statements, which editors and SARIF logs show beside the diagnostic's own.</summary>
    public ImmutableArray<Location> Locations => Nearest.Select(place => place.Location).ToImmutableArray();
}
