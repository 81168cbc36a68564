using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>An action that an operation is authorised against.</summary>
/// <param name="Action">The action, such as <c>s3:GetObject</c>.</param>
/// <param name="Condition">When it is needed; null for always.</param>
/// <param name="Bindings">What the request says of the resource.</param>
/// <param name="Source">Where the fact comes from: map, curated, documented, same-name, tag-on-create, undocumented, retired.</param>
public sealed record RequiredAction(string Action, RequestCondition? Condition, IReadOnlyList<ArnBinding> Bindings, string Source);
