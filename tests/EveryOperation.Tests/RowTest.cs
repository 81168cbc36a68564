using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>The condition of a row of the tables, taken apart.</summary>
/// <param name="Paths">The members, any of which may meet it.</param>
/// <param name="Test">The test.</param>
/// <param name="Value">The value that it compares with.</param>
internal sealed record RowTest(IReadOnlyList<string> Paths, string Test, string Value)
{
    private const string Other = "zzz";

    /// <summary>What meets the condition once the member is set to it; null where the member must not be set.</summary>
    public string? Meeting => Test switch
    {
        "NotExists" => null,
        "Exists" => "text",
        "NotContains" or "NotEquals" or "NotStartsWith" => OtherThan(Value),
        "BeginsWithKeywords" => Value + " x",
        _ => Value,
    };

    /// <summary>What does not meet it though the member is set; null where the member must not be set.</summary>
    public string? Failing => Test switch
    {
        "NotExists" => "text",
        "Exists" => null,
        "NotContains" or "NotEquals" or "NotStartsWith" => Value,
        _ => OtherThan(Value),
    };

    /// <summary>Takes a row's condition apart.</summary>
    public static RowTest Of(OperationAction row)
    {
        var words = row.When.Split(' ', 3);
        // S3's model has the version of a copied object inside one text; the SDK has a member for it.
        return words is ["CopySource", "Contains" or "NotContains", "versionId"]
            ? new RowTest(["CopySource.VersionId"], words[1] == "Contains" ? "Exists" : "NotExists", "")
            : new RowTest(words[0].Split('|'), words[1], words.Length == 3 ? words[2] : "");
    }

    /// <summary>
    /// Whether one of the other conditions is the opposite: with a version one action, without it another. A policy with neither cannot be
    /// right, and the one without a version is named.
    /// </summary>
    public static bool IsOneWayOrTheOther(string when, IEnumerable<string> others)
    {
        var opposite = when
            .Replace(" NotExists", " Exists", StringComparison.Ordinal)
            .Replace(" NotStartsWith ", " StartsWith ", StringComparison.Ordinal);
        return opposite != when && others.Contains(opposite);
    }

    private static string OtherThan(string value) => value.ToUpperInvariant() switch
    {
        "TRUE" => "false",
        "FALSE" => "true",
        _ => Other,
    };
}
