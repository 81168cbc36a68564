using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.CatalogBuilder.Refresh;

/// <summary>
/// Reads the schemas of a client package: arrays that begin with what they are. Their numbers are those of the package @smithy/types.
/// </summary>
public sealed class SchemaReader(string package, IReadOnlyDictionary<string, ScriptValue> variables)
{
    private const int Simple = 0;
    private const int List = 1;
    private const int Map = 2;
    private const int Structure = 3;
    private const int Union = 4;
    private const int Operation = 9;
    private const int Error = -3;

    private const int ListOfSimple = 64;
    private const int MapOfSimple = 128;

    private const string Streaming = "streaming";
    // The request of an operation without one.
    private const string Unit = "__Unit";

    private readonly RequestShapes _shapes = new();

    /// <summary>The operations, and the structures that their requests reach.</summary>
    public RequestShapes Read()
    {
        foreach (var schema in variables.Values.OfType<ScriptList>().Where(schema => KindOf(schema) == Operation))
        {
            var input = Item<ScriptName>(schema, 4).Name;
            _shapes.Inputs.Add(TextOf(schema, 2), input == Unit ? null : TypeOf(new ScriptName(input)).Structure);
        }

        return _shapes;
    }

    private ModelType TypeOf(ScriptValue value) => value switch
    {
        ScriptNumber { Number: var number } => SimpleType(number),
        ScriptName { Name: var name } => variables.GetValueOrDefault(name) is { } named and not ScriptName
            ? TypeOf(named)
            : throw new InvalidDataException($"{package}: there is no schema '{name}'."),
        ScriptList schema when KindOf(schema) is not null => TypeOfSchema(schema),
        // A member that says all by being there.
        ScriptText { Text: "unit" } => Empty(),
        // A type and its traits.
        ScriptList { Values: [var type, var traits] } => IsStreaming(traits) ? new ModelType(ModelKind.Stream) : TypeOf(type),
        _ => throw Unknown(value),
    };

    private ModelType TypeOfSchema(ScriptList schema)
    {
        if (IsStreaming(schema.Values[3]))
            return new ModelType(ModelKind.Stream);
        return KindOf(schema) switch
        {
            Simple => TypeOf(schema.Values[4]),
            List => ModelType.ListOf(TypeOf(schema.Values[4])),
            Map => ModelType.MapOf(TypeOf(schema.Values[5])),
            Structure or Union or Error => StructureOf(schema),
            _ => throw Unknown(schema),
        };
    }

    private ModelType StructureOf(ScriptList schema)
    {
        var name = TextOf(schema, 2);
        if (_shapes.Start(name) is not { } members)
            return ModelType.StructureOf(name);
        var (names, types) = (Item<ScriptList>(schema, 4).Values, Item<ScriptList>(schema, 5).Values);
        if (names.Count != types.Count)
            throw new InvalidDataException($"{package}: {name} has {names.Count} members and {types.Count} types.");
        for (var index = 0; index < names.Count; index++)
            members.Add(names[index] is ScriptText text ? text.Text : throw Unknown(schema), TypeOf(types[index]));
        return ModelType.StructureOf(name);
    }

    private ModelType SimpleType(int number) => number switch
    {
        >= MapOfSimple => ModelType.MapOf(SimpleType(number - MapOfSimple)),
        >= ListOfSimple => ModelType.ListOf(SimpleType(number - ListOfSimple)),
        0 => ModelType.Text,
        1 or 17 or 19 => new(ModelKind.Number),
        2 => new(ModelKind.Boolean),
        4 or 5 or 6 or 7 => new(ModelKind.Time),
        15 => new(ModelKind.Document),
        21 => new(ModelKind.Blob),
        42 => new(ModelKind.Stream),
        _ => throw new InvalidDataException($"{package}: the type {number} is new."),
    };

    private ModelType Empty()
    {
        const string Name = "smithy.Unit";
        _shapes.Start(Name);
        return ModelType.StructureOf(Name);
    }

    private static int? KindOf(ScriptList schema) => schema.Values is [ScriptNumber kind, _, ScriptText, ..] ? kind.Number : null;

    private static bool IsStreaming(ScriptValue traits) => traits is ScriptObject found && found.Members.ContainsKey(Streaming);

    private string TextOf(ScriptList schema, int index) => Item<ScriptText>(schema, index).Text;

    private T Item<T>(ScriptList schema, int index)
        where T : ScriptValue => index < schema.Values.Count && schema.Values[index] is T item ? item : throw Unknown(schema);

    private InvalidDataException Unknown(ScriptValue value) => new($"{package}: {Shown(value)} is not understood.");

    private static string Shown(ScriptValue value) =>
        value is ScriptList list ? $"[{string.Join(", ", list.Values.Select(Shown))}]" : value.ToString();
}
