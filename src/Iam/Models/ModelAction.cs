using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.Iam.Models;

/// <summary>An action of a service.</summary>
/// <param name="Name">The name in the service.</param>
/// <param name="AccessLevel">What it lets a caller do.</param>
/// <param name="ResourceTypes">
/// The names of the resource types it acts on, with <c>*</c> behind those that AWS marks as required; empty where only <c>*</c> works.
/// </param>
/// <param name="ConditionKeys">The condition keys of the action itself.</param>
public sealed record ModelAction(
    string Name, AccessLevel AccessLevel, EquatableArray<string> ResourceTypes, EquatableArray<string> ConditionKeys)
{
    /// <summary>Stands behind the name of a resource type that is required, as in AWS's own tables.</summary>
    internal const char Required = '*';
}
