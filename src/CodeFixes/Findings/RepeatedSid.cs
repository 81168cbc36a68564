using System.Globalization;
using System.Linq;
using Dstack.Permissions.Iam.Json;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Tells statements with the same Sid apart by a number.</summary>
internal static class RepeatedSid
{
    /// <summary>The edit: <c>Read</c> becomes <c>Read2</c>.</summary>
    public static FindingEdit? Number(FindingSite site)
    {
        var sids = site.Text.Syntax.Statements.Select(statement => statement.Sid?.Value).OfType<JsonString>().ToArray();
        if (site.String is not { } repeated || !sids.Contains(repeated))
            return null;

        // Which of several it is, and not how many have been told apart already, so that their order makes no difference.
        var number = sids.TakeWhile(sid => sid != repeated).Count(sid => sid.Value == repeated.Value) + 1;
        while (sids.Any(sid => sid.Value == Numbered(repeated, number)))
            number++;
        var sid = Numbered(repeated, number);
        return new FindingEdit($"Change to '{sid}'", [new TextChange(TextSpan.FromBounds(repeated.ContentSpan.Start, repeated.ContentSpan.End), sid)]);
    }

    private static string Numbered(JsonString sid, int number) => sid.Value + number.ToString(CultureInfo.InvariantCulture);
}
