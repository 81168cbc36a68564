using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Models;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.ModelFiles;

/// <summary>Reads the elements at the top of a models file.</summary>
internal static class ModelReader
{
    private const string Example = "{ \"services\": { ... }, \"operations\": { ... }, \"libraries\": [ ... ] }";

    public static PermissionsModel Read(JsonNode root, ModelReading reading)
    {
        var elements = reading.Elements(
            root, "A models file", Example, "$schema", "services", "conditionKeys", "regions", "clients", "operations", "libraries");
        var services = new ServiceModelReader(reading);
        var clients = new ClientModelReader(reading);
        var operations = new OperationModelReader(reading);
        return new PermissionsModel(
            new EquatableArray<ModelService>(
                Members("services").Select(member => services.Read(member.Name, member.Value)).OfType<ModelService>()),
            new EquatableArray<ConditionKey>(
                elements.TryGetValue("conditionKeys", out var keys) ? new ConditionKeyModelReader(reading).Read(keys) : []),
            new EquatableArray<ModelClient>(
                Members("clients").Select(member => clients.Read(member.Name, member.Value)).OfType<ModelClient>()),
            new EquatableArray<ModelOperation>(Members("operations").SelectMany(member => operations.Read(member.Name, member.Value))),
            new EquatableArray<ModelMember>(Libraries(elements, reading)))
        {
            Regions = new EquatableArray<string>(Regions(elements, reading)),
        };

        IEnumerable<(JsonString Name, JsonNode Value)> Members(string element) => elements.TryGetValue(element, out var node)
            ? reading.Members(node, $"'{element}'", "an object")
            : [];
    }

    private static IEnumerable<string> Regions(IReadOnlyDictionary<string, JsonNode> elements, ModelReading reading)
    {
        foreach (var region in reading.Texts(elements, "regions"))
        {
            if (ModelNames.IsPrefix(region.Value) && region.Value.IndexOf('-') > 0)
                yield return region.Value;
            else
                reading.Report(
                    region.ContentSpan,
                    $"'{region.Value.Shorten()}' is not the name of a region; write such as \"eu-west-1\"");
        }
    }

    private static IEnumerable<ModelMember> Libraries(IReadOnlyDictionary<string, JsonNode> elements, ModelReading reading)
    {
        if (!elements.TryGetValue("libraries", out var node))
            return [];
        var libraries = new LibraryModelReader(reading);
        var nodes = node is JsonArray array ? array.Elements : [node];
        return nodes.SelectMany(libraries.Read);
    }
}
