using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.ModelFiles;

/// <summary>What the readers of a models file share: the faults they meet, what the file declares and what it refers to.</summary>
internal sealed class ModelReading
{
    private const string Comment = "$comment";

    private readonly HashSet<string> _declared = new(StringComparer.OrdinalIgnoreCase);

    public List<ModelFault> Faults { get; } = [];

    public List<ModelDeclaration> Declarations { get; } = [];

    public List<ModelReference> References { get; } = [];

    public void Report(SourceSpan span, string message) => Faults.Add(new ModelFault(span, message));

    /// <summary>Remembers a declaration; false, with a fault, where the file has one of that key already.</summary>
    public bool Declare(string key, object value, JsonString name)
    {
        if (!_declared.Add(key))
        {
            Report(name.ContentSpan, $"The {key.Shorten()} appears here a second time; keep one of them");
            return false;
        }

        Declarations.Add(new ModelDeclaration(key, value, name.ContentSpan));
        return true;
    }

    public void Refer(ModelReferenceKind kind, string name, SourceSpan span, string service = "") =>
        References.Add(new ModelReference(kind, name, service, span));

    /// <summary>The members of an object whose names are the file's own; none, with a fault, where it is no object.</summary>
    public IEnumerable<(JsonString Name, JsonNode Value)> Members(JsonNode node, string what, string example)
    {
        if (node is JsonObject members)
            return Named(members);
        Report(node.Span, $"{what} is {JsonTypes.Describe(node)}; write {example}");
        return [];
    }

    /// <summary>The elements of an object whose names are fixed; what is unknown or repeated is reported and left out.</summary>
    public IReadOnlyDictionary<string, JsonNode> Elements(JsonNode node, string what, string example, params string[] known)
    {
        var elements = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var (name, value) in Members(node, what, example))
        {
            if (!known.Contains(name.Value))
                Report(
                    name.ContentSpan,
                    $"{what} has no element '{name.Value.Shorten()}'" + (Meant(name.Value, known)
                        ?? "; its elements are " + string.Join(", ", known)));
            else if (elements.ContainsKey(name.Value))
                Report(name.ContentSpan, $"'{name.Value}' appears here a second time; keep one of them");
            else
                elements.Add(name.Value, value);
        }

        return elements;
    }

    /// <summary>The text of an element; null where it is absent or, with a fault, no string.</summary>
    public JsonString? Text(IReadOnlyDictionary<string, JsonNode> elements, string name)
    {
        if (!elements.TryGetValue(name, out var node) || node is JsonString)
            return node as JsonString;
        Report(node.Span, $"'{name}' is {JsonTypes.Describe(node)}; write a string");
        return null;
    }

    /// <summary>The texts of an element, a string or an array of them.</summary>
    public IEnumerable<JsonString> Texts(IReadOnlyDictionary<string, JsonNode> elements, string name)
    {
        if (!elements.TryGetValue(name, out var node))
            return [];
        var nodes = node is JsonArray array ? array.Elements : [node];
        foreach (var other in nodes.Where(element => element is not JsonString))
            Report(other.Span, $"'{name}' holds {JsonTypes.Describe(other)}; write strings");
        return nodes.OfType<JsonString>();
    }

    /// <summary>The advice on a name that is nearly another; null where none is near.</summary>
    public static string? Meant(string name, IEnumerable<string> known) =>
        name.Length <= 100 && EditDistance.FindNearest(name, known) is { } meant ? $"; did you mean '{meant}'?" : null;

    // A name without a value is a fault of the JSON, which is said already.
    private static IEnumerable<(JsonString Name, JsonNode Value)> Named(JsonObject members) => members.Properties
        .Where(property => property.Value is not null && property.Name.Value != Comment)
        .Select(property => (property.Name, property.Value!));
}
