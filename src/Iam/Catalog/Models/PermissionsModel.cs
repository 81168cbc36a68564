using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Catalog.Models;

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

/// <summary>A kind of resource of a service.</summary>
/// <param name="Name">The name, unique in the service.</param>
/// <param name="Arns">The ARN forms with <c>${...}</c> variables, at least one.</param>
/// <param name="ConditionKeys">The condition keys that the type itself supports.</param>
public sealed record ModelResourceType(string Name, EquatableArray<string> Arns, EquatableArray<string> ConditionKeys);

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

/// <summary>
/// What a <c>*.permissions-model.json</c> file adds to the catalog, or says otherwise than it. Values only: two files that say
/// the same are equal.
/// </summary>
/// <param name="Services">Services, new ones and additions to known ones.</param>
/// <param name="ConditionKeys">Condition keys that hold for every service.</param>
/// <param name="Clients">Clients of the AWS SDK for .NET.</param>
/// <param name="Operations">Operations of AWS's APIs.</param>
/// <param name="Members">Members of libraries that call AWS.</param>
public sealed record PermissionsModel(
    EquatableArray<ModelService> Services,
    EquatableArray<ConditionKey> ConditionKeys,
    EquatableArray<ModelClient> Clients,
    EquatableArray<ModelOperation> Operations,
    EquatableArray<ModelMember> Members)
{
    /// <summary>Regions that the catalog does not know.</summary>
    internal EquatableArray<string> Regions { get; init; }

    /// <summary>Adds nothing.</summary>
    public static PermissionsModel Empty { get; } = new(default, default, default, default, default);

    /// <summary>Whether it adds nothing.</summary>
    internal bool IsEmpty => Regions.Count + Services.Count + ConditionKeys.Count + Clients.Count + Operations.Count + Members.Count == 0;
}
