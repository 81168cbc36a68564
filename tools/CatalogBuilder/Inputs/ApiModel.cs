using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>What is known of the API of an SDK service id: its operations and what their requests hold.</summary>
/// <param name="serviceId">The service id.</param>
/// <param name="origins">The packages it was read from, each with its version.</param>
/// <param name="inputs">The structure of each operation's request; null where it has none.</param>
/// <param name="structures">The members of each structure that requests reach.</param>
public sealed class ApiModel(
    string serviceId,
    IReadOnlyList<string> origins,
    IReadOnlyDictionary<string, string?> inputs,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, ModelType>> structures)
{
    /// <summary>Deep enough for every role, tag and key that a call is checked for; requests that hold expressions have no end.</summary>
    public const int Depth = 6;

    public string ServiceId { get; } = serviceId;

    public IReadOnlyList<string> Origins { get; } = origins;

    /// <summary>The operations, sorted.</summary>
    public IReadOnlyList<string> Operations { get; } = inputs.Keys.Order(StringComparer.Ordinal).ToArray();

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, ModelType>> Structures { get; } = structures;

    /// <summary>The structure of an operation's request; null where it has none, or there is no such operation.</summary>
    public string? InputOf(string operation) => inputs.GetValueOrDefault(operation);

    /// <summary>Whether the operation's request has the member that a path such as <c>Statements[].Statement</c> names.</summary>
    public bool HasMember(string operation, string path)
    {
        var type = InputOf(operation) is { } input ? ModelType.StructureOf(input) : null;
        foreach (var part in path.Split('.'))
        {
            var name = part.Replace("[]", "", StringComparison.Ordinal);
            if (type?.Structure is null || !MembersOf(type.Structure).TryGetValue(name, out type))
                return false;
            for (var depth = (part.Length - name.Length) / 2; depth > 0; depth--)
            {
                if (type.Element is null)
                    return false;
                type = type.Element;
            }
        }

        return true;
    }

    /// <summary>The members of an operation's request itself.</summary>
    public IEnumerable<ModelMember> TopLevelMembers(string operation) => Members(operation, 1);

    /// <summary>
    /// The members of an operation's request and of what it holds, down to <see cref="Depth"/> names; a structure inside itself is not
    /// entered again.
    /// </summary>
    public IEnumerable<ModelMember> Members(string operation) => Members(operation, Depth);

    private IEnumerable<ModelMember> Members(string operation, int depth) =>
        InputOf(operation) is { } input ? Members(input, "", depth, [input]) : [];

    private IEnumerable<ModelMember> Members(string structure, string prefix, int depth, IReadOnlyList<string> entered)
    {
        foreach (var (name, type) in MembersOf(structure))
        {
            yield return new ModelMember(prefix + name, type);
            if (depth == 1 || type.Shape is not { Length: > 0 } inner || entered.Contains(inner))
                continue;
            foreach (var member in Members(inner, prefix + name + Elements(type) + ".", depth - 1, [.. entered, inner]))
                yield return member;
        }
    }

    private static string Elements(ModelType type) => type.Element is { } element ? "[]" + Elements(element) : "";

    private IReadOnlyDictionary<string, ModelType> MembersOf(string structure) => Structures[structure];
}
