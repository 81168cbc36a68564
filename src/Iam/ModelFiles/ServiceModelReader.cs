using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Models;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.ModelFiles;

/// <summary>Reads <c>services</c>: actions, resource types and condition keys by service.</summary>
internal sealed class ServiceModelReader(ModelReading reading)
{
    private static readonly Dictionary<string, AccessLevel> Levels = Enum.GetValues(typeof(AccessLevel)).Cast<AccessLevel>()
        .ToDictionary(
            level => level == AccessLevel.PermissionsManagement ? "Permissions management" : level.ToString(), StringComparer.Ordinal);

    private readonly ConditionKeyModelReader _keys = new(reading);

    public ModelService? Read(JsonString prefix, JsonNode node)
    {
        if (!ModelNames.IsPrefix(prefix.Value))
        {
            reading.Report(prefix.ContentSpan, $"'{prefix.Value.Shorten()}' is not a service prefix; write small letters, digits and '-'");
            return null;
        }

        if (!reading.Declare($"service '{prefix.Value}'", "", prefix))
            return null;
        var elements = reading.Elements(
            node, "A service", "{ \"actions\": { ... } }", "name", "actions", "resourceTypes", "conditionKeys");
        var keys = elements.TryGetValue("conditionKeys", out var declared) ? _keys.Read(declared).ToArray() : [];
        return new ModelService(
            prefix.Value,
            NameOf(elements, prefix.Value),
            new EquatableArray<ModelAction>(Read(
                elements, "actions", "\"GetThing\": { \"accessLevel\": \"Read\" }",
                    (name, value) => ReadAction(prefix.Value, name, value))),
            new EquatableArray<ModelResourceType>(Read(
                elements, "resourceTypes", "\"thing\": { \"arn\": \"arn:...\" }",
                    (name, value) => ReadResourceType(prefix.Value, name, value))),
            new EquatableArray<ConditionKey>(keys));
    }

    private IEnumerable<T> Read<T>(
        IReadOnlyDictionary<string, JsonNode> elements, string element, string example, Func<JsonString, JsonNode, T?> read)
        where T : class
    {
        if (!elements.TryGetValue(element, out var node))
            return [];
        return reading.Members(node, $"'{element}'", $"an object such as {{ {example} }}")
            .Select(member => read(member.Name, member.Value))
            .OfType<T>()
            .ToArray();
    }

    private string NameOf(IReadOnlyDictionary<string, JsonNode> elements, string prefix)
    {
        if (reading.Text(elements, "name") is not { } name)
            return "";
        if (!ModelNames.IsOneLine(name.Value))
        {
            reading.Report(name.Span, "The name of a service is one line of text");
            return "";
        }

        reading.Declarations.Add(new ModelDeclaration($"name of service '{prefix}'", name.Value, name.ContentSpan));
        return name.Value;
    }

    private ModelAction? ReadAction(string prefix, JsonString name, JsonNode node)
    {
        if (!ModelNames.IsActionName(name.Value))
        {
            reading.Report(
                name.ContentSpan,
                $"'{name.Value.Shorten()}' is not the name of an action; write it without its service and wildcards, such as \"GetThing\"");
            return null;
        }

        var elements = reading.Elements(
            node, "An action", "{ \"accessLevel\": \"Read\" }", "accessLevel", "resourceTypes", "conditionKeys");
        var types = new List<string>();
        foreach (var type in reading.Texts(elements, "resourceTypes"))
        {
            var bare = type.Value.TrimEnd(ModelAction.Required);
            reading.Refer(ModelReferenceKind.ResourceType, bare, type.ContentSpan, prefix);
            types.Add(bare.Length == type.Value.Length ? bare : bare + ModelAction.Required);
        }

        var action = new ModelAction(
            name.Value,
            LevelOf(elements, name, node),
            new EquatableArray<string>(types),
            new EquatableArray<string>(_keys.ReadNames(elements)));
        return reading.Declare($"action '{prefix}:{name.Value}'", action, name) ? action : null;
    }

    private AccessLevel LevelOf(IReadOnlyDictionary<string, JsonNode> elements, JsonString name, JsonNode node)
    {
        var levels = string.Join(", ", Levels.Keys.Select(level => $"\"{level}\""));
        if (reading.Text(elements, "accessLevel") is { } text)
        {
            if (Levels.TryGetValue(text.Value, out var level))
                return level;
            var advice = ModelReading.Meant(text.Value, Levels.Keys) ?? "; write one of " + levels;
            reading.Report(text.ContentSpan, $"'{text.Value.Shorten()}' is not an access level{advice}");
        }
        else if (node is JsonObject && !elements.ContainsKey("accessLevel"))
        {
            reading.Report(name.ContentSpan, $"The action '{name.Value}' does not say its accessLevel; write one of {levels}");
        }

        return AccessLevel.Write;
    }

    private ModelResourceType? ReadResourceType(string prefix, JsonString name, JsonNode node)
    {
        if (!ModelNames.IsResourceType(name.Value))
        {
            reading.Report(
                name.ContentSpan,
                $"'{name.Value.Shorten()}' is not the name of a resource type; write letters, digits, '-', '_', '.' and '/'");
            return null;
        }

        var elements = reading.Elements(node, "A resource type", "{ \"arn\": \"arn:...\" }", "arn", "conditionKeys");
        var arns = reading.Texts(elements, "arn").Where(IsArn).Select(arn => arn.Value).ToArray();
        if (arns.Length == 0 && node is JsonObject && !elements.ContainsKey("arn"))
            reading.Report(
                name.ContentSpan,
                $"The resource type '{name.Value}' does not say its arn; write \"arn\": \"{ArnExample(prefix)}\"");
        var type = new ModelResourceType(
            name.Value, new EquatableArray<string>(arns), new EquatableArray<string>(_keys.ReadNames(elements)));
        return reading.Declare($"resource type '{name.Value}' of '{prefix}'", type, name) ? type : null;

        bool IsArn(JsonString arn)
        {
            if (ModelNames.IsArnForm(arn.Value))
                return true;
            reading.Report(arn.ContentSpan, $"'{arn.Value.Shorten()}' is not an ARN form; write such as '{ArnExample(prefix)}'");
            return false;
        }
    }

    private static string ArnExample(string prefix) => $"arn:${{Partition}}:{prefix}:${{Region}}:${{Account}}:type/${{Name}}";
}
