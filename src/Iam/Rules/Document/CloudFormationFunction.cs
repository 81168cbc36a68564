using System;
using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>An object that a template of CloudFormation has where its value will be: <c>{ "Fn::Sub": "..." }</c>.</summary>
internal static class CloudFormationFunction
{
    private const string Prefix = "Fn::";
    private const string Reference = "Ref";

    /// <summary>The function's name; null for any other node.</summary>
    public static string? NameIn(JsonNode node) => node is JsonObject { Properties: [{ Name.Value: var name } member] }
        && (name.StartsWith(Prefix, StringComparison.Ordinal) || (name == Reference && member.Value is JsonString)) ? name : null;
}
