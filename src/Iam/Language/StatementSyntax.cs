using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.Iam.Language;

/// <summary>One condition key under one operator, with its values, as it stands in the file.</summary>
/// <param name="Operator">The operator, such as <c>ForAnyValue:StringLikeIfExists</c>.</param>
/// <param name="Key">The condition key, such as <c>aws:ResourceTag/team</c>.</param>
/// <param name="Value">The value or array of values as written; null where the text has none.</param>
/// <param name="Values">The scalar values, a single one made a list.</param>
internal sealed record ConditionSyntax(JsonString Operator, JsonString Key, JsonNode? Value, IReadOnlyList<JsonNode> Values);

/// <summary>A statement as it stands in the file. Where an element is repeated, the first one counts.</summary>
public sealed class StatementSyntax
{
    internal StatementSyntax(int number, JsonObject node, IReadOnlyList<PolicyElement> elements)
    {
        Number = number;
        Node = node;
        Elements = elements;
        Actions = StringsOf(Action ?? NotAction);
        Resources = StringsOf(Resource ?? NotResource);
        Conditions = ConditionReader.Read(Condition?.Value);
    }

    /// <summary>Its place among the statements of the document, from 1.</summary>
    public int Number { get; }

    internal JsonObject Node { get; }

    /// <summary>Every property of it, unknown ones included, in the order of the text.</summary>
    internal IReadOnlyList<PolicyElement> Elements { get; }

    /// <summary>The identifier.</summary>
    internal PolicyElement? Sid => Find(PolicyElementKind.Sid);

    /// <summary>Allow or Deny.</summary>
    internal PolicyElement? Effect => Find(PolicyElementKind.Effect);

    internal PolicyElement? Action => Find(PolicyElementKind.Action);

    /// <summary>The excepted actions.</summary>
    internal PolicyElement? NotAction => Find(PolicyElementKind.NotAction);

    /// <summary>The resources.</summary>
    internal PolicyElement? Resource => Find(PolicyElementKind.Resource);

    /// <summary>The excepted resources.</summary>
    internal PolicyElement? NotResource => Find(PolicyElementKind.NotResource);

    internal PolicyElement? Condition => Find(PolicyElementKind.Condition);

    /// <summary>The strings of Action, or of NotAction where there is no Action; what is not a string is left out.</summary>
    public IReadOnlyList<JsonString> Actions { get; }

    /// <summary>The strings of Resource, or of NotResource where there is no Resource; what is not a string is left out.</summary>
    internal IReadOnlyList<JsonString> Resources { get; }

    /// <summary>The conditions, one a key.</summary>
    internal IReadOnlyList<ConditionSyntax> Conditions { get; }

    private static IReadOnlyList<JsonString> StringsOf(PolicyElement? element) => element?.Value switch
    {
        JsonString single => [single],
        JsonArray array => array.Elements.OfType<JsonString>().ToArray(),
        _ => [],
    };

    private PolicyElement? Find(PolicyElementKind kind) => Elements.FirstOrDefault(element => element.Kind == kind);
}
