using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.SdkSurface.Models;

namespace Dstack.Permissions.SdkSurface.Source;

/// <summary>The types of one namespace that members of requests and responses have; writes each once, when it is first named.</summary>
public sealed class ModelTypes
{
    private readonly string _namespace;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _structures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _enumerations = new(StringComparer.Ordinal);
    private readonly Queue<(ServiceModel Model, string Today, string Class, HashSet<string> Seen)> _newer = new();
    private readonly StringBuilder _model = new();
    private readonly StringBuilder _constants = new();

    /// <summary>Starts with no types.</summary>
    /// <param name="clientNamespace">The namespace of the client: enumerations go there, all others into its <c>Model</c>.</param>
    /// <param name="taken">Names in <c>Model</c> that requests, responses and paginators have.</param>
    public ModelTypes(string clientNamespace, IEnumerable<string> taken)
    {
        _namespace = clientNamespace;
        _names.UnionWith(taken);
    }

    /// <summary>The classes of the namespace <c>Model</c>, once all requests and responses are written.</summary>
    public string Structures()
    {
        // Last, so that a structure that both models have is written from the older one first: that one tells its enumerations.
        while (_newer.TryDequeue(out var newer))
            WriteNewer(newer.Model, newer.Today, newer.Class, newer.Seen);
        return _model.ToString();
    }

    /// <summary>The constant classes written so far, for the client's namespace.</summary>
    public string Enumerations => _constants.ToString();

    /// <summary>The properties of a structure, as C#.</summary>
    /// <param name="model">The model.</param>
    /// <param name="structure">The structure in the older model; null where it has none.</param>
    /// <param name="shape">Its name there.</param>
    /// <param name="today">Its name in today's model, whose further members follow in another part of the class.</param>
    /// <param name="enclosing">The class.</param>
    public string Properties(ServiceModel model, JsonElement? structure, string? shape, string? today, string enclosing)
    {
        var text = new StringBuilder();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (structure is { } older)
        {
            foreach (var (name, type) in Members(model, older, shape, enclosing))
                WriteProperty(text, type, name, enclosing, seen);
            seen.UnionWith(Names(older));
        }

        if (today is not null && model.Today?.Structures.ContainsKey(today) == true)
            _newer.Enqueue((model, today, enclosing, seen));
        return text.ToString();
    }

    private void WriteNewer(ServiceModel model, string today, string enclosing, HashSet<string> seen)
    {
        var text = new StringBuilder();
        foreach (var (name, type) in model.Today!.Structures[today])
            WriteProperty(text, TypeOf(model, type), CSharpNames.Pascal(name), enclosing, seen);
        if (text.Length > 0)
            _model.Append("public partial class ").Append(enclosing).AppendLine(" {").Append(text).AppendLine("}");
    }

    private static void WriteProperty(StringBuilder text, string type, string name, string enclosing, HashSet<string> seen)
    {
        // CS0542: no member is named as its type; the SDK renames these one by one.
        var property = name == enclosing ? name + "Value" : name;
        if (seen.Add(property))
            text.Append("public ").Append(type).Append(' ').Append(property).AppendLine(" { get; set; }");
    }

    // A member that is not written, such as a stream of events, is not written from today's model either.
    private static IEnumerable<string> Names(JsonElement structure) => structure.TryGetProperty("members", out var members)
        ? members.EnumerateObject().Select(member => CSharpNames.Pascal(member.Name))
        : [];

    private string TypeOf(ServiceModel model, ModelType type) => type.Kind switch
    {
        ModelKind.Text => "string",
        ModelKind.Number => "int?",
        ModelKind.Boolean => "bool?",
        ModelKind.Time => "global::System.DateTime?",
        ModelKind.Document => "global::Amazon.Runtime.Documents.Document",
        ModelKind.Blob => "global::System.IO.MemoryStream",
        ModelKind.Stream => "global::System.IO.Stream",
        ModelKind.List => $"global::System.Collections.Generic.List<{TypeOf(model, type.Element!).TrimEnd('?')}>",
        ModelKind.Map => $"global::System.Collections.Generic.Dictionary<string, {TypeOf(model, type.Element!).TrimEnd('?')}>",
        _ => Structure(model, null, type.Structure!),
    };

    /// <summary>The members of a structure with their C# types.</summary>
    public IEnumerable<(string Name, string Type)> Members(ServiceModel model, JsonElement structure, string? shape, string enclosing)
    {
        if (!structure.TryGetProperty("members", out var members))
            yield break;
        foreach (var member in members.EnumerateObject())
        {
            var name = CSharpNames.Pascal(member.Name);
            if (TypeOf(model, member.Value, model.Typings.MemberOf(shape, member.Name), enclosing + name) is { } type)
                yield return (name, type);
        }
    }

    private string? TypeOf(ServiceModel model, JsonElement reference, string? shape, string fallback)
    {
        var element = model.Resolve(reference);
        if (Has(reference, "eventstream") || Has(element, "eventstream"))
            return null;
        if (Has(element, "document"))
            return "global::Amazon.Runtime.Documents.Document";
        var kind = element.TryGetProperty("type", out var type) ? type.GetString() : "string";
        return kind switch
        {
            "structure" => Structure(model, element, shape ?? fallback),
            "list" => "global::System.Collections.Generic.List<"
                + $"{Element(model, element.GetProperty("member"), model.Typings.ElementOf(shape), fallback)}>",
            "map" => "global::System.Collections.Generic.Dictionary<string, "
                + $"{Element(model, element.GetProperty("value"), model.Typings.ElementOf(shape), fallback)}>",
            "blob" => Has(reference, "streaming") || Has(element, "streaming")
                ? "global::System.IO.Stream"
                : "global::System.IO.MemoryStream",
            "string" => Enumeration(model, shape) ?? "string",
            _ => Value(kind) + "?",
        };
    }

    // The SDK keeps enumerations in lists and maps as strings, and values without their question mark.
    private string Element(ServiceModel model, JsonElement reference, string? shape, string fallback)
    {
        var type = model.Resolve(reference).TryGetProperty("type", out var kind) ? kind.GetString() : "string";
        return type == "string" ? "string" : TypeOf(model, reference, shape, fallback)?.TrimEnd('?') ?? "object";
    }

    private static string Value(string? kind) => kind switch
    {
        "integer" => "int",
        "long" => "long",
        "boolean" => "bool",
        "double" => "double",
        "float" => "float",
        "timestamp" => "global::System.DateTime",
        _ => throw new NotSupportedException($"The models have a new kind of shape, '{kind}'."),
    };

    private static bool Has(JsonElement shape, string trait) =>
        shape.TryGetProperty(trait, out var value) && value.ValueKind == JsonValueKind.True;

    private string Structure(ServiceModel model, JsonElement? structure, string shape)
    {
        if (_structures.TryGetValue(shape, out var known))
            return known;
        var name = CSharpNames.Pascal(shape);
        while (!_names.Add(name))
            name += "Shape";
        _structures.Add(shape, known = $"global::{_namespace}.Model.{name}");
        var properties = Properties(model, structure, shape, shape, name);
        _model.Append("public partial class ").Append(name).AppendLine(" {").Append(properties).AppendLine("}");
        return known;
    }

    private string? Enumeration(ServiceModel model, string? shape)
    {
        if (shape is null || model.Typings.ValuesOf(shape) is not { Count: > 0 } values)
            return null;
        if (_enumerations.TryGetValue(shape, out var known))
            return known;
        var name = CSharpNames.Pascal(shape);
        // A class beside the namespace of that name could not be told from it.
        if (name is "Model" or "Internal" or "Endpoints")
            return null;
        _enumerations.Add(shape, known = $"global::{_namespace}.{name}");
        _constants.Append("public class ").Append(name).AppendLine(" : global::Amazon.Runtime.ConstantClass {");
        _constants.Append("public ").Append(name).AppendLine("(string value) : base(value) { }");
        foreach (var field in values.Select(CSharpNames.Pascal).Where(field => field != name).Distinct(StringComparer.Ordinal))
            _constants.Append("public static readonly ").Append(known).Append(" @").Append(field).AppendLine(";");
        _constants.Append("public static ").Append(known).AppendLine(" FindValue(string value) => throw null;");
        _constants.Append("public static implicit operator ").Append(known).AppendLine("(string value) => throw null;").AppendLine("}");
        return known;
    }
}
