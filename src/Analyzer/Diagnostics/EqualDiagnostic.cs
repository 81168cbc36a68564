using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Diagnostics;

/// <summary>
/// Makes diagnostics that are equal where they say the same of the same place. Roslyn compares the arguments of messages by reference, and
/// an editor that asks for a span again keeps what differs: without this, a finding would be shown once more with each question.
/// </summary>
internal static class EqualDiagnostic
{
    public static Diagnostic Create(
        DiagnosticDescriptor descriptor,
        Location location,
        ImmutableDictionary<string, string?>? properties,
        params object[] arguments) =>
        Create(descriptor, location, descriptor.DefaultSeverity, additionalLocations: null, properties, arguments);

    public static Diagnostic Create(
        DiagnosticDescriptor descriptor,
        Location location,
        DiagnosticSeverity severity,
        IEnumerable<Location>? additionalLocations,
        ImmutableDictionary<string, string?>? properties,
        params object[] arguments) =>
#pragma warning disable RS0030 // This is the one place.
        Diagnostic.Create(descriptor, location, severity, additionalLocations, properties, Array.ConvertAll(arguments, Same));
#pragma warning restore RS0030

    // Names, actions and a few words around them: there are few, and they are short.
    private static object Same(object argument) => string.Intern(Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "");
}
