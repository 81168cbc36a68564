using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>An action that a service performs with its caller's credentials behind an operation.</summary>
/// <param name="Action">The action, such as <c>kms:Decrypt</c>.</param>
/// <param name="ViaService">The value of <c>kms:ViaService</c>, with <c>${region}</c>; empty where there is none.</param>
/// <param name="Key">Holds where the request names a customer managed key, which makes the action needed; null where no member can.</param>
/// <param name="Unless">Tests on the request, any of which says that the operation uses no customer managed key.</param>
public sealed record ForwardAction(string Action, string ViaService, RequestCondition? Key, IReadOnlyList<RequestCondition> Unless)
{
    private const string Kms = "kms:";

    /// <summary>Whether the service asks KMS, so that the key decides whether the action is needed.</summary>
    public bool IsOfKey => Action.StartsWith(Kms, System.StringComparison.Ordinal);
}
