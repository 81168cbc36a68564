using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.CatalogBuilder.Refresh;

/// <summary>
/// Reads the typings of a client package that has no schemas yet: one file for each operation, and the interfaces of its requests.
/// </summary>
public sealed partial class TypingsReader
{
    // Alternatives that say nothing of a member's kind: an enumeration's values are open, any member may be left out.
    private static readonly string[] Open = [" | undefined", " | string", " | null"];

    private static readonly Dictionary<string, ModelKind> Kinds = new(StringComparer.Ordinal)
    {
        ["string"] = ModelKind.Text,
        ["number"] = ModelKind.Number,
        ["boolean"] = ModelKind.Boolean,
        ["Date"] = ModelKind.Time,
        ["Uint8Array"] = ModelKind.Blob,
        ["__DocumentType"] = ModelKind.Document,
        ["StreamingBlobTypes"] = ModelKind.Stream,
        ["__LazyJsonString"] = ModelKind.Text,
        ["__AutomaticJsonStringConversion"] = ModelKind.Text,
    };

    private readonly string _package;
    private readonly Dictionary<string, SortedDictionary<string, string>> _interfaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _requests = new(StringComparer.Ordinal);
    private readonly RequestShapes _shapes = new();

    /// <summary>Reads the files <c>dist-types/models/models_*.d.ts</c> and <c>dist-types/commands/*Command.d.ts</c>.</summary>
    /// <param name="package">The package's name, for messages.</param>
    /// <param name="files">The files.</param>
    public TypingsReader(string package, IEnumerable<string> files)
    {
        _package = package;
        foreach (var text in files)
            ReadFile(Comment().Replace(text, ""));
    }

    /// <summary>The operations, and the structures that their requests reach.</summary>
    public RequestShapes Read()
    {
        foreach (var (operation, request) in _requests)
            _shapes.Inputs.Add(operation, _interfaces.ContainsKey(request) ? TypeOf(request).Structure : null);
        return _shapes;
    }

    private void ReadFile(string text)
    {
        SortedDictionary<string, string>? members = null;
        var space = "";
        foreach (var line in text.Split('\n'))
        {
            if (Command().Match(line) is { Success: true } command)
                _requests[command.Groups[1].Value] = RequestOf(command.Groups[2].Value, text);
            else if (Interface().Match(line) is { Success: true } found)
                members = MembersOf(found.Groups[1].Value);
            else if (Nested().Match(line) is { Success: true } nested)
                members = nested.Groups[1].Value is var name && name.EndsWith("Member", StringComparison.Ordinal) ? MembersOf(space) : null;
            else if (Space().Match(line) is { Success: true } opened)
                (space, members) = (opened.Groups[1].Value, null);
            else if (Value().Match(line) is { Success: true } value)
                _texts.Add(value.Groups[1].Value);
            else if (line.StartsWith("export", StringComparison.Ordinal))
                members = null;
            else if (members is not null && Member().Match(line) is { Success: true } member && member.Groups[2].Value != "never")
                members[member.Groups[1].Value] = member.Groups[2].Value;
        }
    }

    private SortedDictionary<string, string> MembersOf(string name)
    {
        if (!_interfaces.TryGetValue(name, out var members))
            _interfaces.Add(name, members = new SortedDictionary<string, string>(StringComparer.Ordinal));
        return members;
    }

    // Where a member is a stream, the request stands in a type of its own: type FooCommandInputType = Omit<FooRequest, "body"> & {...}.
    private static string RequestOf(string extended, string text) =>
        Regex.Match(text, $"type {Regex.Escape(extended)} = Omit<(\\w+),") is { Success: true } omitted
            ? omitted.Groups[1].Value
            : extended;

    private ModelType TypeOf(string type)
    {
        if (Open.FirstOrDefault(open => type.EndsWith(open, StringComparison.Ordinal)) is { } alternative)
            return TypeOf(type[..^alternative.Length]);
        if (type is ['(', .. var inner, ')'])
            return TypeOf(inner);
        if (type.EndsWith("[]", StringComparison.Ordinal))
            return ModelType.ListOf(TypeOf(type[..^2]));
        if (Record().Match(type) is { Success: true } map)
            return ModelType.MapOf(TypeOf(map.Groups["value"].Value));
        return Named(type);
    }

    private ModelType Named(string name)
    {
        if (Kinds.TryGetValue(name, out var kind))
            return new ModelType(kind);
        if (_interfaces.TryGetValue(name, out var members))
            return StructureOf(name, members);
        return _texts.Contains(name)
            ? ModelType.Text
            : throw new InvalidDataException($"{_package}: there is no type '{name}', or it is not understood.");
    }

    private ModelType StructureOf(string name, SortedDictionary<string, string> members)
    {
        if (_shapes.Start(name) is { } read)
        {
            foreach (var (member, type) in members)
                read.Add(member, TypeOf(type));
        }

        return ModelType.StructureOf(name);
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^export interface (\w+)CommandInput (?:extends (\w+).*)?\{")]
    private static partial Regex Command();

    [GeneratedRegex(@"^export interface (\w+) \{")]
    private static partial Regex Interface();

    [GeneratedRegex(@"^    interface ([\w$<>]+) \{")]
    private static partial Regex Nested();

    [GeneratedRegex(@"^export (?:declare )?namespace (\w+) \{")]
    private static partial Regex Space();

    [GeneratedRegex(@"^export declare (?:const|enum) (\w+)")]
    private static partial Regex Value();

    [GeneratedRegex("""^ +"?([A-Za-z0-9_.:-]+)"?\??: ([^=]+);$""")]
    private static partial Regex Member();

    [GeneratedRegex(@"^(?:Record<[^,]+, (?<value>.+)>|Partial<Record<[^,]+, (?<value>.+)>>)$")]
    private static partial Regex Record();
}
