using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.Iam.Models;

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
    public EquatableArray<string> Regions { get; init; }

    /// <summary>Adds nothing.</summary>
    public static PermissionsModel Empty { get; } = new(default, default, default, default, default);

    /// <summary>Whether it adds nothing.</summary>
    public bool IsEmpty => Regions.Count + Services.Count + ConditionKeys.Count + Clients.Count + Operations.Count + Members.Count == 0;
}
