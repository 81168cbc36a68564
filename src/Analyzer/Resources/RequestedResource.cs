using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>A resource that a call names by constants, as far as its request shows it.</summary>
/// <param name="Forms">
/// The ARNs that it may have, with <c>*</c> for unknown parts: those of the resource types that the known parts name best. None where it is
/// no resource of its service, so that only a grant on everything holds it.
/// </param>
/// <param name="Members">The .NET paths of the members that name it.</param>
internal sealed record RequestedResource(IReadOnlyList<ArnPattern> Forms, IReadOnlyList<string> Members)
{
    /// <summary>The variable that stands for the whole ARN.</summary>
    public const string WholeArn = "arn";

    /// <summary>The variable of a member that names something which no ARN is of, such as a telephone number.</summary>
    public const string NoArn = "*";

    /// <summary>
    /// The texts of the variables in the first of <see cref="Forms"/>, <c>*</c> for unknown parts; or of <see cref="WholeArn"/> alone.
    /// </summary>
    public ImmutableDictionary<string, string> Shown { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The ARN to name it by; null where it has none.</summary>
    public ArnPattern? Arn => Forms.FirstOrDefault();

    /// <summary>A resource whose ARN is given as it is.</summary>
    public static RequestedResource OfArn(ArnPattern arn, string member) =>
        new([arn], [member]) { Shown = ImmutableDictionary<string, string>.Empty.Add(WholeArn, arn.ToString()) };

    /// <summary>What has no ARN.</summary>
    public static RequestedResource WithoutArn(string member) =>
        new([], [member]) { Shown = ImmutableDictionary<string, string>.Empty.Add(WholeArn, NoArn) };

    /// <summary>As messages name it.</summary>
    public override string ToString() => Arn?.ToString() ?? NoArn;
}

/// <summary>An action that the policies grant on some resources only.</summary>
/// <param name="Operation">The operation that needs it.</param>
/// <param name="Required">The action as the operation needs it.</param>
/// <param name="Action">The action as AWS describes it.</param>
/// <param name="Resources">The resources of every statement that grants it.</param>
internal sealed record RestrictedGrant(
    Operation Operation, RequiredAction Required, ServiceAction Action, IReadOnlyList<ArnPattern> Resources)
{
    /// <summary>The services that the operation passes a role to; null where it passes none, or nobody knows to which.</summary>
    public PassedServices? Services { get; init; }

    /// <summary>Whether a resource may be one that the action is granted on.</summary>
    public bool MayHold(RequestedResource resource) => resource.Forms.Any(form => Resources.Any(form.Intersects));

    /// <summary>
    /// The granted resource that is most like the one asked for: of a type that the action acts on, and with the same beginning.
    /// </summary>
    public ArnPattern Nearest(ArnPattern? resource) => Resources
        .OrderByDescending(granted => Action.ResourceTypes.Any(acted => new ResourcePattern(granted.ToString()).CanBe(acted.Type)))
        .ThenByDescending(granted => resource is null ? 0 : CommonStart(granted.Resource, resource.Resource))
        .First();

    private static int CommonStart(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && one[length] == other[length])
            length++;
        return length;
    }
}

/// <summary>An action that the policies grant, but not on some resources.</summary>
/// <param name="Operation">The operation that needs it.</param>
/// <param name="Required">The action as the operation needs it.</param>
/// <param name="Action">The action as AWS describes it.</param>
/// <param name="Denied">What each policy that grants it denies, with the policy's file name.</param>
internal sealed record DeniedGrant(
    Operation Operation,
    RequiredAction Required,
    ServiceAction Action,
    IReadOnlyList<(string FileName, DeniedResources Resources)> Denied)
{
    /// <summary>The services that the operation passes a role to; null where it passes none, or nobody knows to which.</summary>
    public PassedServices? Services { get; init; }

    /// <summary>Whether each policy denies the action on the resource, whatever is not known of it.</summary>
    public bool Holds(RequestedResource resource) => resource.Forms.Count > 0
        && Denied.All(policy => resource.Forms.All(form => policy.Resources.StatementsCovering(form).Count > 0));

    /// <summary>The first of the policies, and its statements that deny the action on the resource.</summary>
    public (string FileName, IReadOnlyList<int> Statements) DeniedBy(RequestedResource resource) => (
        Denied[0].FileName,
        [.. resource.Forms.SelectMany(Denied[0].Resources.StatementsCovering).Distinct().OrderBy(number => number)]);
}
