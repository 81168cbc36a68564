using System.Globalization;
using System.Linq;
using Dstack.Permissions.Iam.Json;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Tells statements with the same Sid apart by a number.</summary>
internal static class RepeatedSid
{
    /// <summary>The edit: <c>Read</c> in the third statement becomes <c>Read3</c>.</summary>
    public static FindingEdit? Number(FindingSite site)
    {
        var sids = site.Text.Syntax.Statements.Select(statement => statement.Sid?.Value).OfType<JsonString>().ToArray();
        if (site.Statement is not { } statement || site.String is not { } repeated || statement.Sid?.Value != repeated)
            return null;
        var number = statement.Number;

        // Where the name is taken the next one depends on what others get, so they take turns.
        if (IsTaken(number) && sids.TakeWhile(sid => sid != repeated).GroupBy(sid => sid.Value).Any(same => same.Count() > 1))
            return null;
        while (IsTaken(number))
            number++;
        var sid = Numbered(repeated, number);
        return new FindingEdit(
            $"Change to '{sid}'", [new TextChange(TextSpan.FromBounds(repeated.ContentSpan.Start, repeated.ContentSpan.End), sid)]);

        bool IsTaken(int other) => sids.Any(taken => taken.Value == Numbered(repeated, other));
    }

    private static string Numbered(JsonString sid, int number) => sid.Value + number.ToString(CultureInfo.InvariantCulture);
}
