using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Needs;

namespace Dstack.Permissions.CatalogBuilder.Output;

/// <summary>Writes how the catalog answers what AWS's tables list, as a Markdown table.</summary>
public static class NeedTable
{
    private static readonly Dictionary<NeedKind, string> Names = new()
    {
        [NeedKind.PassRole] = "`iam:PassRole`",
        [NeedKind.Tag] = "actions that set tags",
        [NeedKind.Own] = "the action of the operation's own name",
        [NeedKind.SameService] = "further actions of the same service",
        [NeedKind.OtherService] = "actions of other services",
    };

    /// <summary>The columns of the table.</summary>
    public static readonly IReadOnlyList<string> Columns = ["need", "certain", "conditional", "possible", "refused", "open", "all"];

    /// <summary>The rows of the table.</summary>
    public static IEnumerable<IReadOnlyList<string>> Rows(
        NeedComparison comparison) => comparison.Counts.Select(kind => (IReadOnlyList<string>)
    [
        Names[kind.Key],
        .. new[] { kind.Value.Certain, kind.Value.Conditional, kind.Value.Possible, kind.Value.Refused, kind.Value.Open, kind.Value.All }
            .Select(count => count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ]);

    /// <summary>The table in Markdown.</summary>
    public static string Write(
        NeedComparison comparison) => Line(Columns) + Line(Columns.Select(_ => "---")).Replace(" ", "", System.StringComparison.Ordinal)
        + string.Concat(Rows(comparison).Select(Line));

    private static string Line(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |\n";
}
