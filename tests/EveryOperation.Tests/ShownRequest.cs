using System;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>A request that sets one member, or none, and what the conditions of the tables say of it.</summary>
/// <param name="Path">The path of the member that is set; null where none is.</param>
/// <param name="Text">What it is set to.</param>
internal sealed record ShownRequest(string? Path, string Text)
{
    private const string Elements = "[]";

    /// <summary>A request that sets nothing.</summary>
    public static ShownRequest Empty { get; } = new(null, "");

    /// <summary>Whether a row's action is needed.</summary>
    public bool Needs(OperationAction row) => row.When.Length == 0 || (row.IsConditional && Meets(row));

    /// <summary>Whether a condition holds.</summary>
    public bool Meets(OperationAction row)
    {
        var (paths, test, value) = RowTest.Of(row);
        return paths.Any(path => Meets(path, test, value));
    }

    private bool Meets(string path, string test, string value)
    {
        if (!IsSet(path))
            return test.StartsWith("Not", StringComparison.Ordinal) && test != "NotEquals";
        var hasText = Trimmed(path) == Trimmed(Path!);
        return test switch
        {
            "Exists" => true,
            "NotExists" => false,
            _ when !hasText => false,
            "Contains" => Text.Contains(value, StringComparison.Ordinal),
            "IContains" => Text.Contains(value, StringComparison.OrdinalIgnoreCase),
            "NotContains" => !Text.Contains(value, StringComparison.Ordinal),
            "StartsWith" => Text.StartsWith(value, StringComparison.OrdinalIgnoreCase),
            "NotStartsWith" => !Text.StartsWith(value, StringComparison.OrdinalIgnoreCase),
            "NotEquals" => !Text.Equals(value, StringComparison.OrdinalIgnoreCase),
            "BeginsWithKeywords" => (Text + " ").StartsWith(value + " ", StringComparison.OrdinalIgnoreCase),
            _ => throw new NotSupportedException($"The tables have a new test, '{test}'."),
        };
    }

    private bool IsSet(string path) => Path is not null && (Trimmed(Path) + ".").StartsWith(Trimmed(path) + ".", StringComparison.Ordinal);

    // An element that is set stands in a list that is set.
    private static string Trimmed(string path) => path.Replace(Elements, "", StringComparison.Ordinal);
}
