using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Dstack.Permissions.SdkSurface.Models;

/// <summary>
/// The names of the shapes of one client, from the package's TypeScript typings: the models proper are minified and have lost them.
/// </summary>
public sealed partial class Typings
{
    private readonly Dictionary<string, Dictionary<string, string>> _interfaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Input, string? Output)> _operations = new(StringComparer.OrdinalIgnoreCase);

    private Typings()
    {
    }

    /// <summary>Typings without any name.</summary>
    public static Typings None { get; } = new();

    /// <summary>Reads a client's <c>.d.ts</c>.</summary>
    public static Typings Read(string text)
    {
        var typings = new Typings();
        Dictionary<string, string>? members = null;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith("    ", StringComparison.Ordinal)
                && members is not null
                && Member().Match(line.ToString()) is { Success: true } member)
                members[member.Groups[1].Value] = member.Groups[2].Value;
            else if (line.StartsWith("  export ", StringComparison.Ordinal))
                members = typings.ReadExport(line.ToString());
            else if (line.Length > 2 && line[0] == ' ' && line[1] == ' ' && char.IsLetter(line[2])
                && Operation().Match(line.ToString()) is { Success: true } operation)
                typings._operations.TryAdd(operation.Groups[1].Value, (Known(operation.Groups[2]), Known(operation.Groups[3])));
        }
        return typings;
    }

    /// <summary>The shape of an operation's request; null where it has none.</summary>
    public string? InputOf(string operation) => _operations.GetValueOrDefault(operation).Input;

    /// <summary>The shape of an operation's response; null where it has none.</summary>
    public string? OutputOf(string operation) => _operations.GetValueOrDefault(operation).Output;

    /// <summary>The shape of a structure's member.</summary>
    public string? MemberOf(string? shape, string member) =>
        shape is not null && _interfaces.GetValueOrDefault(shape) is { } members ? members.GetValueOrDefault(member) : null;

    /// <summary>The shape of what a list or a map holds.</summary>
    public string? ElementOf(string? shape) =>
        shape is not null && _aliases.GetValueOrDefault(shape) is { } alias && Element().Match(alias) is { Success: true } element
            ? element.Groups[1].Value + element.Groups[2].Value
            : null;

    /// <summary>The values of an enumeration; empty where the shape is none.</summary>
    public IReadOnlyList<string> ValuesOf(string? shape)
    {
        if (shape is null || _aliases.GetValueOrDefault(shape) is not { } alias || !alias.StartsWith('"'))
            return [];
        var values = new List<string>();
        foreach (Match value in Literal().Matches(alias))
            values.Add(value.Groups[1].Value);
        return values;
    }

    private static string? Known(Group group) => group.Success && group.Value.Length > 0 ? group.Value : null;

    private Dictionary<string, string>? ReadExport(string line)
    {
        if (Alias().Match(line) is { Success: true } alias)
            _aliases[alias.Groups[1].Value] = alias.Groups[2].Value;
        if (Interface().Match(line) is not { Success: true } shape)
            return null;
        return _interfaces[shape.Groups[1].Value] = new(StringComparer.Ordinal);
    }

    [GeneratedRegex("""^    "?([A-Za-z0-9_.:-]+)"?\??: (\w+);$""")]
    private static partial Regex Member();

    [GeneratedRegex("^  export interface (\\w+) \\{")]
    private static partial Regex Interface();

    [GeneratedRegex("^  export type (\\w+) = (.+);$")]
    private static partial Regex Alias();

    [GeneratedRegex("^(?:(\\w+)\\[\\]|\\{\\[key: string\\]: (\\w+)\\})$")]
    private static partial Regex Element();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^  (\w+)\((?:params: \w+\.(?:Types\.)?(\w+), )?callback\?: \(err: AWSError, data: (?:\{\}|\w+\.(?:Types\.)?(\w+))\)")]
    private static partial Regex Operation();
}
