using System.Collections.Generic;
using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.Iam.Policies;

/// <summary>One condition key under one operator, with its values, as it stands in the file.</summary>
/// <param name="Operator">The operator, such as <c>ForAnyValue:StringLikeIfExists</c>.</param>
/// <param name="Key">The condition key, such as <c>aws:ResourceTag/team</c>.</param>
/// <param name="Value">The value or array of values as written; null where the text has none.</param>
/// <param name="Values">The scalar values, a single one made a list.</param>
public sealed record ConditionSyntax(JsonString Operator, JsonString Key, JsonNode? Value, IReadOnlyList<JsonNode> Values);
