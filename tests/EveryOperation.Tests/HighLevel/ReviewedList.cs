using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Dstack.Permissions.EveryOperation.Tests.HighLevel;

/// <summary>Types and methods that somebody has looked at, each with a reason: <c>*</c> for all methods of a type.</summary>
internal sealed class ReviewedList
{
    private const string EveryMethod = "*";

    private readonly HashSet<(string Type, string Method)> _rows;

    private ReviewedList(IEnumerable<string[]> rows) => _rows = [.. rows.Select(row => (row[0], row[1]))];

    public static ReviewedList Read(string name)
    {
        using var reader = new StreamReader(typeof(ReviewedList).Assembly.GetManifestResourceStream(name)!);
        var rows = reader.ReadToEnd().Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')).ToList();
        Assert.All(rows, row => Assert.True(row.Length == 3 && row[2].Length > 0, string.Join(' ', row) + " has no reason"));
        Assert.Equal(rows.Count, rows.Select(row => (row[0], row[1])).Distinct().Count());
        return new ReviewedList(rows);
    }

    public bool Covers(string type, string method) => _rows.Contains((type, method)) || _rows.Contains((type, EveryMethod));

    /// <summary>Rows that none of these need.</summary>
    public IEnumerable<string> NotUsed(IEnumerable<(string Type, string Method)> members)
    {
        var used = members.SelectMany(member => new[] { member, (Type: member.Type, Method: EveryMethod) }).ToHashSet();
        return _rows.Except(used).Select(row => $"{row.Type}.{row.Method} is listed for nothing");
    }
}
