using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Explanations;

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
        ? Diagnostic.Create(descriptor, location, severity, additionalLocations, properties, arguments)
        : Diagnostic.Create(
            descriptor.Id,
            descriptor.Category,
            string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments) + ". " + explanation,
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
