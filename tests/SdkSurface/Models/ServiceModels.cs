using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.CatalogBuilder.Packages;

namespace Dstack.Permissions.SdkSurface.Models;

/// <summary>The models of the npm package aws-sdk and those of the folder Models, by service id.</summary>
public sealed partial class ServiceModels
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _typings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Name, string Version)> _services = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, ApiModel> _today;

    /// <summary>Reads the package and finds which model and which typings belong to which service.</summary>
    public ServiceModels(PackageArchive package, IReadOnlyDictionary<string, ApiModel> today)
    {
        _today = today;
        foreach (var (path, content) in package.Read(IsOfUse))
        {
            _files.Add(path, content);
            if (path.EndsWith(".js", StringComparison.Ordinal))
                AddTypings(path, Encoding.UTF8.GetString(content));
            else if (path.EndsWith(".min.json", StringComparison.Ordinal))
                AddModel(path, content);
        }
    }

    /// <summary>The model of a service in its newest version; null where there is none.</summary>
    public ServiceModel? Find(string serviceId)
    {
        var today = _today.GetValueOrDefault(serviceId);
        if (!_services.TryGetValue(serviceId, out var service))
            return today is null ? null : ServiceModel.Of(today);
        var typings = _typings.GetValueOrDefault(service.Name) is { } path && _files.TryGetValue(path, out var text)
            ? Typings.Read(Encoding.UTF8.GetString(text))
            : Typings.None;
        return ServiceModel.Read(
            _files[$"apis/{service.Name}.min.json"], _files.GetValueOrDefault($"apis/{service.Name}.paginators.json"), typings, today);
    }

    private static bool IsOfUse(string path) =>
        (path.StartsWith("apis/", StringComparison.Ordinal)
            && (path.EndsWith(".min.json", StringComparison.Ordinal) || path.EndsWith(".paginators.json", StringComparison.Ordinal)))
        || path.StartsWith("clients/", StringComparison.Ordinal);

    private void AddTypings(string path, string script)
    {
        // A service of several versions has typings for the newest, which its script names last.
        foreach (Match model in Required().Matches(script))
            _typings.TryAdd(model.Groups[1].Value, path[..^2] + "d.ts");
    }

    private void AddModel(string path, byte[] content)
    {
        var (serviceId, version) = Metadata(content);
        if (!_services.TryGetValue(serviceId, out var other) || string.CompareOrdinal(other.Version, version) < 0)
            _services[serviceId] = (Path.GetFileName(path)[..^".min.json".Length], version);
    }

    // The metadata stands at the beginning: no need to read the rest of four hundred models for a few of them.
    private static (string ServiceId, string Version) Metadata(byte[] content)
    {
        var reader = new Utf8JsonReader(content);
        while (reader.Read())
        {
            if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("metadata"))
                continue;
            reader.Read();
            var metadata = JsonElement.ParseValue(ref reader);
            return (metadata.GetProperty("serviceId").GetString()!, metadata.GetProperty("apiVersion").GetString()!);
        }
        throw new InvalidDataException("A model without metadata.");
    }

    [GeneratedRegex(@"require\('\.\./apis/([^']+)\.min(?:\.json)?'\)")]
    private static partial Regex Required();
}
