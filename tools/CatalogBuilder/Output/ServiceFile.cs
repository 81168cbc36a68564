using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.CatalogBuilder.Output;

/// <summary>Writes the file of a service.</summary>
public static class ServiceFile
{
    public static string Write(IamService service)
    {
        var lines = new TextLines()
            .Comment(service.Name)
            .Comment("key, type")
            .Section("condition keys");
        foreach (var key in service.ConditionKeys)
            lines.Row(key.Name, key.Type);
        lines.Comment("name, ARN forms, condition keys").Section("resource types");
        foreach (var type in service.ResourceTypes)
            lines.Row(type.Name, string.Join(' ', type.Arns), string.Join(' ', type.ConditionKeys));
        lines.Comment("name, access level, resource types (* required) with their condition keys, condition keys, dependent actions")
            .Section("actions");
        foreach (var action in service.Actions)
        {
            lines.Row(
                action.Name,
                AccessLevel(action),
                string.Join(';', action.ResourceTypes.Select(ResourceType)),
                string.Join(' ', action.ConditionKeys),
                string.Join(' ', action.DependentActions));
        }

        return lines.ToString();
    }

    private static string ResourceType(IamActionResourceType type) =>
        type.Name + (type.IsRequired ? "*" : "") + Prefixed("=", type.ConditionKeys);

    private static string Prefixed(string prefix, IReadOnlyList<string> keys) => keys.Count == 0 ? "" : prefix + string.Join(' ', keys);

    private static string AccessLevel(IamAction action) => action.AccessLevel switch
    {
        "List" or "Read" or "Write" => action.AccessLevel,
        "Tagging, Write" => "Tagging",
        "Permissions management, Write" => "PermissionsManagement",
        _ => throw new InvalidDataException($"{action.Name}: access level '{action.AccessLevel}' is new."),
    };
}
