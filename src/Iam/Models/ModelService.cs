using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.Iam.Models;

/// <summary>A service, or an addition to one.</summary>
/// <param name="Prefix">The prefix of its actions, lower case.</param>
/// <param name="Name">The name AWS gives it; empty where the file does not say.</param>
/// <param name="Actions">Its actions.</param>
/// <param name="ResourceTypes">Its resource types.</param>
/// <param name="ConditionKeys">Its condition keys.</param>
public sealed record ModelService(
    string Prefix,
    string Name,
    EquatableArray<ModelAction> Actions,
    EquatableArray<ModelResourceType> ResourceTypes,
    EquatableArray<ConditionKey> ConditionKeys);
