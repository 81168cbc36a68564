using System;
using System.Collections.Generic;
using System.Text.Json;
using Dstack.Permissions.CatalogBuilder.Packages;

namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>Reads the API models of the package aws-sdk, the newest of each service id.</summary>
public static class ApiModelReader
{
    public static IReadOnlyDictionary<string, ApiModel> Read(PackageArchive archive)
    {
        var models = new Dictionary<string, ApiModel>(StringComparer.Ordinal);
        foreach (var (_, content) in archive.Read(IsModel))
        {
            var model = new ApiModel(JsonDocument.Parse(content).RootElement);
            if (!models.TryGetValue(model.ServiceId, out var other) || string.CompareOrdinal(other.ApiVersion, model.ApiVersion) < 0)
                models[model.ServiceId] = model;
        }

        return models;
    }

    private static bool IsModel(string path) =>
        path.StartsWith("apis/", StringComparison.Ordinal) && path.EndsWith(".min.json", StringComparison.Ordinal);
}
