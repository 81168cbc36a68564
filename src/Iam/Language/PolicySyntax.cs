using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.Iam.Language;

/// <summary>
/// A policy document as it stands in the file, every part with its place. Where an element is repeated, the first one counts.
/// </summary>
public sealed class PolicySyntax
{
    private readonly Lazy<Policy> _policy;

    private PolicySyntax(string text, JsonDocument json)
    {
        Text = text;
        Json = json;
        Root = json.Root as JsonObject;
        Elements = Root is null ? [] : ElementNames.Read(Root, ElementNames.OfDocument);
        Statements = ReadStatements(Statement?.Value);
        _policy = new Lazy<Policy>(() => PolicyReader.Read(this));
    }

    /// <summary>The text it was read from.</summary>
    internal string Text { get; }

    /// <summary>The JSON, with its faults.</summary>
    internal JsonDocument Json { get; }

    /// <summary>The top-level object; null where the top level is something else.</summary>
    internal JsonObject? Root { get; }

    /// <summary>Every property of the top level, unknown ones included, in the order of the text.</summary>
    internal IReadOnlyList<PolicyElement> Elements { get; }

    /// <summary>The version of the policy language.</summary>
    internal PolicyElement? Version => Find(PolicyElementKind.Version);

    /// <summary>The identifier.</summary>
    internal PolicyElement? Id => Find(PolicyElementKind.Id);

    /// <summary>The element that holds the statements.</summary>
    internal PolicyElement? Statement => Find(PolicyElementKind.Statement);

    /// <summary>The statements; what is not an object is left out, and keeps its number.</summary>
    public IReadOnlyList<StatementSyntax> Statements { get; }

    /// <summary>What the document says.</summary>
    public Policy Policy => _policy.Value;

    /// <summary>Reads a text; throws for nothing but cancellation.</summary>
    public static PolicySyntax Parse(string text, CancellationToken cancellationToken = default) =>
        new(text, JsonReader.Read(text, cancellationToken));

    private static IReadOnlyList<StatementSyntax> ReadStatements(JsonNode? value)
    {
        var nodes = value switch
        {
            JsonObject single => [single],
            JsonArray array => array.Elements,
            _ => (IReadOnlyList<JsonNode>)[],
        };
        return nodes
            .Select((node, index) => node is JsonObject statement ? ReadStatement(index + 1, statement) : null)
            .OfType<StatementSyntax>()
            .ToArray();
    }

    private static StatementSyntax ReadStatement(int number, JsonObject node) =>
        new(number, node, ElementNames.Read(node, ElementNames.OfStatement));

    private PolicyElement? Find(PolicyElementKind kind) => Elements.FirstOrDefault(element => element.Kind == kind);
}
