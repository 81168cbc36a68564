using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.CatalogBuilder.Output;

/// <summary>Which packages the API models come from.</summary>
public sealed class ModelOrigins(IEnumerable<ApiModel> models)
{
    /// <summary>Stands behind the version of a package that was read from its typings.</summary>
    public const string Typings = "typings";

    private const string FromTypings = "API models from typings: the registry has no package of the client that has schemas";
    private const string Client = "@aws-sdk/client-";

    private readonly ApiModel[] _models = models.ToArray();

    /// <summary>The oldest and the newest version of the packages of clients.</summary>
    public (Version Oldest, Version Newest) Versions
    {
        get
        {
            var versions = _models.Select(ClientOf).OfType<string>().Select(origin => Version.Parse(origin.Split(' ')[1])).ToArray();
            return (versions.Min()!, versions.Max()!);
        }
    }

    /// <summary>The packages in a few words.</summary>
    public string Summary =>
        $"{_models.Count(model => ClientOf(model) is not null)} packages {Client}* {Versions.Oldest} to {Versions.Newest}";

    public void AddTo(Findings findings)
    {
        foreach (var model in _models)
        {
            if (ClientOf(model) is not { } origin)
                findings.Add("API models of version 2 only: the registry has no package of the client", model.ServiceId);
            else if (origin.EndsWith(" " + Typings, StringComparison.Ordinal))
                findings.Add(FromTypings, $"{model.ServiceId}: {origin[..^(Typings.Length + 1)]}");
        }
    }

    private static string? ClientOf(ApiModel model) =>
        model.Origins.FirstOrDefault(origin => origin.StartsWith(Client, StringComparison.Ordinal));
}
