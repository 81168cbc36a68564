using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>An operation of an AWS API and what it needs.</summary>
/// <param name="ServiceId">The API model's service id, such as <c>CloudWatch Logs</c>.</param>
/// <param name="Name">The operation's name in the API model.</param>
/// <param name="IsKnown">False where it is not known which action the operation needs.</param>
/// <param name="RequiredActions">
/// The actions that it needs always, or under a condition that the request can show; empty for an operation that needs no permission.
/// </param>
public sealed record Operation(string ServiceId, string Name, bool IsKnown, IReadOnlyList<RequiredAction> RequiredActions)
{
    /// <summary>
    /// The actions that AWS may ask for besides, by what no request shows: data, settings of the resource, another account. Nobody is told
    /// to allow them; who allows them uses them.
    /// </summary>
    public IReadOnlyList<RequiredAction> PossibleActions { get; init; } = [];

    /// <summary>All actions that the operation could need, whatever its request.</summary>
    public IEnumerable<RequiredAction> AllActions => RequiredActions.Concat(PossibleActions);
}

/// <summary>Which request member fills a variable of the action's ARN.</summary>
/// <param name="Variable">The ARN variable, such as <c>BucketName</c>; <c>arn</c> for a member that holds the whole ARN.</param>
/// <param name="ResourceType">For a whole ARN, the resource type it belongs to; null where it is not said.</param>
/// <param name="Members">Paths of request members, any of which may hold it; empty for "any value".</param>
public sealed record ArnBinding(string Variable, string? ResourceType, IReadOnlyList<string> Members);

/// <summary>When an operation needs an action: a test on the request.</summary>
/// <param name="Members">
/// Paths of request members in the API model's spelling, any of which may satisfy the test; a path's parts are joined by dots, <c>[]</c>
/// stands for the elements of a list, as in <c>Statements[].Statement</c>.
/// </param>
/// <param name="Test">The test.</param>
/// <param name="Value">What the test compares with; empty for Exists and NotExists.</param>
public sealed record RequestCondition(IReadOnlyList<string> Members, RequestTest Test, string Value)
{
    /// <summary>
    /// A further test that must hold as well; null for none. Only methods that choose their operation by the request have one.
    /// </summary>
    public RequestCondition? And { get; init; }
}

/// <summary>How a <see cref="RequestCondition"/> looks at a request member.</summary>
public enum RequestTest
{
    /// <summary>The member is set.</summary>
    Exists,

    /// <summary>The member is not set.</summary>
    NotExists,

    /// <summary>Its text contains the value.</summary>
    Contains,

    /// <summary>Its text does not contain the value.</summary>
    NotContains,

    /// <summary>Its text contains the value, compared without case.</summary>
    IContains,

    /// <summary>Its text begins with the value, compared without case.</summary>
    StartsWith,

    /// <summary>Its text does not begin with the value, compared without case.</summary>
    NotStartsWith,

    /// <summary>
    /// It is a statement of a query language whose first keywords are the value, as in <c>SHOW DATABASES</c>, whatever blanks, line ends
    /// and comments stand before and between them; compared without case.
    /// </summary>
    BeginsWithKeywords,

    /// <summary>It is set to something else than the value.</summary>
    NotEquals,

    /// <summary>
    /// It names a KMS key that is the customer's: none of AWS's own, which have aliases that begin with <c>alias/aws/</c>.
    /// </summary>
    NamesCustomerKey,
}

/// <summary>An action that an operation is authorised against.</summary>
/// <param name="Action">The action, such as <c>s3:GetObject</c>.</param>
/// <param name="Condition">When it is needed; null for always.</param>
/// <param name="Bindings">What the request says of the resource.</param>
/// <param name="Source">Where the fact comes from: map, curated, documented, same-name, tag-on-create, undocumented, retired.</param>
public sealed record RequiredAction(string Action, RequestCondition? Condition, IReadOnlyList<ArnBinding> Bindings, string Source);
