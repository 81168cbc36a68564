using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Dstack.Permissions.SdkSurface.Models;

namespace Dstack.Permissions.SdkSurface.Source;

/// <summary>The types of one namespace that members of requests and responses have; writes each once, when it is first named.</summary>
public sealed class ModelTypes
{
    private readonly string _namespace;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _structures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _enumerations = new(StringComparer.Ordinal);
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

    /// <summary>The classes written so far, for the namespace <c>Model</c>.</summary>
    public string Structures => _model.ToString();

    /// <summary>The constant classes written so far, for the client's namespace.</summary>
    public string Enumerations => _constants.ToString();

    /// <summary>The properties of a structure, as C#.</summary>
    public string Properties(ServiceModel model, JsonElement structure, string? shape, string enclosing)
    {
        var text = new StringBuilder();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, type) in Members(model, structure, shape, enclosing))
        {
            // CS0542: no member is named as its type; the SDK renames these one by one.
            var property = name == enclosing ? name + "Value" : name;
            if (seen.Add(property))
                text.Append("public ").Append(type).Append(' ').Append(property).AppendLine(" { get; set; }");
        }
        return text.ToString();
    }

    /// <summary>The members of a structure with their C# types.</summary>
    public IEnumerable<(string Name, string Type)> Members(ServiceModel model, JsonElement structure, string? shape, string enclosing)
    {
        if (!structure.TryGetProperty("members", out var members))
            yield break;
        foreach (var member in members.EnumerateObject())
        {
            if (TypeOf(model, member.Value, model.Typings.MemberOf(shape, member.Name), enclosing + CSharpNames.Pascal(member.Name)) is { } type)
                yield return (CSharpNames.Pascal(member.Name), type);
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
            "list" => $"global::System.Collections.Generic.List<{Element(model, element.GetProperty("member"), model.Typings.ElementOf(shape), fallback)}>",
            "map" => $"global::System.Collections.Generic.Dictionary<string, {Element(model, element.GetProperty("value"), model.Typings.ElementOf(shape), fallback)}>",
            "blob" => Has(reference, "streaming") || Has(element, "streaming") ? "global::System.IO.Stream" : "global::System.IO.MemoryStream",
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

    private static bool Has(JsonElement shape, string trait) => shape.TryGetProperty(trait, out var value) && value.ValueKind == JsonValueKind.True;

    private string Structure(ServiceModel model, JsonElement structure, string shape)
    {
        if (_structures.TryGetValue(shape, out var known))
            return known;
        var name = CSharpNames.Pascal(shape);
        while (!_names.Add(name))
            name += "Shape";
        _structures.Add(shape, known = $"global::{_namespace}.Model.{name}");
        var properties = Properties(model, structure, shape, name);
        _model.Append("public class ").Append(name).AppendLine(" {").Append(properties).AppendLine("}");
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
