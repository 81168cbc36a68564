using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Language;

/// <summary>Reads the Condition element: operator, key, values.</summary>
internal static class ConditionReader
{
    public static IReadOnlyList<ConditionSyntax> Read(JsonNode? element)
    {
        if (element is not JsonObject operators)
            return [];
        return operators.Properties
            .SelectMany(@operator => (@operator.Value as JsonObject)?.Properties
                .Select(key => new ConditionSyntax(@operator.Name, key.Name, key.Value, ValuesOf(key.Value))) ?? [])
            .ToArray();
    }

    private static IReadOnlyList<JsonNode> ValuesOf(JsonNode? value) => value switch
    {
        null => [],
        JsonArray array => array.Elements.Where(IsScalar).ToArray(),
        _ when IsScalar(value) => [value],
        _ => [],
    };

    private static bool IsScalar(JsonNode node) => node is JsonString or JsonLiteral;
}

/// <summary>Takes the values out of a policy's syntax.</summary>
internal static class PolicyReader
{
    public static Policy Read(PolicySyntax syntax) => new(
        TextOf(syntax.Version), TextOf(syntax.Id), new EquatableArray<Statement>(syntax.Statements.Select(ReadStatement)));

    public static Statement ReadStatement(StatementSyntax syntax) => new(
        syntax.Number,
        TextOf(syntax.Sid),
        EffectOf(TextOf(syntax.Effect)),
        new EquatableArray<string>(Values(syntax.Actions)),
        syntax.Action is null && syntax.NotAction is not null,
        new EquatableArray<string>(Values(syntax.Resources)),
        syntax.Resource is null && syntax.NotResource is not null,
        new EquatableArray<Condition>(syntax.Conditions.Select(ReadCondition)));

    private static Condition ReadCondition(ConditionSyntax syntax) => new(
        syntax.Operator.Value, syntax.Key.Value, new EquatableArray<string>(syntax.Values.Select(ScalarOf)), syntax.Value is JsonArray);

    private static IEnumerable<string> Values(IEnumerable<JsonString> strings) => strings.Select(text => text.Value);

    private static string ScalarOf(JsonNode node) => node switch
    {
        JsonString text => text.Value,
        JsonLiteral literal => literal.Text,
        _ => "",
    };

    private static string? TextOf(PolicyElement? element) => (element?.Value as JsonString)?.Value;

    private static Effect? EffectOf(string? text) =>
        "Allow".Equals(text?.Trim(), StringComparison.OrdinalIgnoreCase) ? Effect.Allow
        : "Deny".Equals(text?.Trim(), StringComparison.OrdinalIgnoreCase) ? Effect.Deny
        : null;
}
