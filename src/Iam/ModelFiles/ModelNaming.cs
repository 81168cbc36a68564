using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.ModelFiles;

/// <summary>Whether what a models file names exists.</summary>
internal static class ModelNaming
{
    /// <summary>What is wrong with a reference; null where it names what exists.</summary>
    public static ModelFault? FindFault(ModelReference reference, IamCatalog catalog)
    {
        var name = reference.Name.Shorten();
        var fault = reference.Kind switch
        {
            ModelReferenceKind.Action => FindActionFault(reference.Name, catalog),
            ModelReferenceKind.Operation => FindOperationFault(reference.Name, catalog),
            ModelReferenceKind.ServiceId => FindServiceIdFault(reference.Name, catalog),
            ModelReferenceKind.Service => catalog.FindService(reference.Name) is not null
                ? null
                : $"No service '{name}' is known"
                    + (ModelReading.Meant(reference.Name, catalog.ServicePrefixes) ?? "; describe it under \"services\""),
            ModelReferenceKind.ResourceType => FindTypeFault(reference, catalog),
            _ => ConditionKeys.Find(catalog, reference.Name) is not null
                ? null
                : $"No condition key '{name}' is known; name it with its type under \"conditionKeys\"",
        };
        return fault is null ? null : new ModelFault(reference.Span, fault);
    }

    private static string? FindActionFault(string name, IamCatalog catalog)
    {
        if (!ActionName.TryParse(name, out var action) || catalog.FindAction(action) is not null)
            return null;
        if (catalog.FindService(action.Service) is not { } service)
        {
            return $"No service '{action.Service.Shorten()}' is known"
                + (ModelReading.Meant(action.Service, catalog.ServicePrefixes) ?? "; describe it under \"services\"");
        }

        return $"No action '{name.Shorten()}' is known"
            + (ModelReading.Meant(action.Name, service.Actions.Select(known => known.Name)) ?? "; describe it under \"services\"");
    }

    private static string? FindOperationFault(string name, IamCatalog catalog)
    {
        var serviceId = name.Substring(0, name.IndexOf('/'));
        var operation = name.Substring(serviceId.Length + 1);
        if (FindServiceIdFault(serviceId, catalog) is { } fault)
            return fault;
        if (catalog.Sdk.FindOperation(serviceId, operation) is not null)
            return null;
        return $"No operation '{name.Shorten()}' is known"
            + (ModelReading.Meant(operation, catalog.Sdk.ModelOperations(serviceId).Select(known => known.Name))
                ?? "; describe it under \"operations\"");
    }

    private static string? FindServiceIdFault(string serviceId, IamCatalog catalog) => catalog.Sdk.HasService(serviceId)
        ? null
        : $"No service id '{serviceId.Shorten()}' is known"
            + (ModelReading.Meant(serviceId, catalog.Sdk.Clients.Select(client => client.ServiceId).Distinct())
                ?? "; name its client under \"clients\"");

    private static string? FindTypeFault(ModelReference reference, IamCatalog catalog)
    {
        if (catalog.FindService(reference.Service) is not { } service || service.FindResourceType(reference.Name) is not null)
            return null;
        return $"'{reference.Service}' has no resource type '{reference.Name.Shorten()}'"
            + (ModelReading.Meant(reference.Name, service.ResourceTypes.Select(type => type.Name))
                ?? "; describe it under \"resourceTypes\"");
    }
}
