using System.Collections.Generic;
using System.Text;
using Dstack.Permissions.CatalogBuilder.Packages;

namespace Dstack.Permissions.CatalogBuilder.Output;

/// <summary>Writes the report: what the catalog holds and what could not be resolved.</summary>
public static class ReportFile
{
    public const string Path = "tools/CatalogBuilder/report.md";

    public static string Write(
        IEnumerable<PackageSource> sources, string models, IEnumerable<(string What, int Count)> counts, string needs, Findings findings)
    {
        var text = new StringBuilder(
            "# Report of the catalog builder\n\nWritten by the builder, never by hand.\n\n| holds | count |\n|---|---|\n");
        foreach (var (what, count) in counts)
            text.Append("| ").Append(what).Append(" | ").Append(count).Append(" |\n");
        text.Append("\nBuilt from ");
        text.AppendJoin(", ", System.Linq.Enumerable.Select(sources, source => $"{source.Package} {source.Version}"));
        text.Append(", ").Append(models).Append(" and the tables in tools/CatalogBuilder/Tables.\n");
        text.Append("\nHow the needs that AWS's tables of operations list are answered:\n\n").Append(needs);
        foreach (var (heading, entries) in findings.All)
        {
            text.Append("\n## ").Append(heading).Append(" (").Append(entries.Count).Append(")\n\n");
            foreach (var entry in entries)
                text.Append("- ").Append(entry).Append('\n');
        }

        return text.ToString();
    }
}
