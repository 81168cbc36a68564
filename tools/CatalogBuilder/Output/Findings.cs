using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.CatalogBuilder.Output;

/// <summary>What the builder could not resolve, by heading.</summary>
public sealed class Findings
{
    private readonly SortedDictionary<string, SortedSet<string>> _findings = new(StringComparer.Ordinal);

    public void Add(string heading, string finding)
    {
        if (!_findings.TryGetValue(heading, out var findings))
            _findings.Add(heading, findings = new SortedSet<string>(StringComparer.Ordinal));
        findings.Add(finding);
    }

    public IEnumerable<(string Heading, IReadOnlyCollection<string> Entries)> All =>
        _findings.Select(finding => (finding.Key, (IReadOnlyCollection<string>)finding.Value));
}
