using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Models;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Generator.Pipeline;

/// <summary>What models files say of services, the later going before the earlier.</summary>
/// <param name="Services">The services, one as often as files speak of it.</param>
internal sealed record ServiceModels(EquatableArray<ModelService> Services)
{
    /// <summary>What all files of a project say, in the order that the analyzer has too.</summary>
    public static ServiceModels From(IEnumerable<ParsedModel> models) => new(new EquatableArray<ModelService>(
        models.OrderBy(model => model.FilePath, StringComparer.Ordinal).SelectMany(model => model.Services)));

    /// <summary>What is said of some services: an edit elsewhere changes nothing for who asks for these alone.</summary>
    public ServiceModels For(IReadOnlyCollection<string> prefixes) => new(new EquatableArray<ModelService>(
        Services.Where(service => prefixes.Contains(service.Prefix))));

    /// <summary>The catalog with it.</summary>
    public IamCatalog ToCatalog() => Services.Count == 0
        ? IamCatalog.Default
        : IamCatalog.Default.With(PermissionsModel.Empty with { Services = Services });
}

/// <summary>The constants of a policy, and what models files say of their services.</summary>
/// <param name="Actions">The constants.</param>
/// <param name="Models">The models.</param>
internal sealed record ModeledActions(PolicyActions Actions, ServiceModels Models);

/// <summary>A service that gets ARN factories, and what models files say of it.</summary>
/// <param name="Prefix">The service's prefix.</param>
/// <param name="Models">The models.</param>
internal sealed record ModeledService(string Prefix, ServiceModels Models);
