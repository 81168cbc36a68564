using System;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Iam.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Reports;

/// <summary>The diagnostic of a finding.</summary>
internal static class FindingDiagnostic
{
    public static Diagnostic Create(PolicyFinding finding, string path, SourceText text)
    {
        var start = Math.Min(finding.Span.Start, text.Length);
        var span = TextSpan.FromBounds(start, Math.Max(start, Math.Min(finding.Span.End, text.Length)));
        return EqualDiagnostic.Create(
            PolicyRuleDescriptors.Find(finding.Rule),
            Location.Create(path, span, text.Lines.GetLinePositionSpan(span)),
            PolicyRuleDescriptors.SeverityOf(finding.Severity),
            additionalLocations: null,
            finding.Properties.ToImmutableDictionary(property => property.Key, property => (string?)property.Value),
            [.. finding.Arguments.Cast<object>()]);
    }
}
