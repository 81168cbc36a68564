using System.Collections.Generic;
using System.Threading;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam;

/// <summary>Checks a policy document as the analyzer does.</summary>
public static class PolicyValidator
{
    /// <summary>
    /// What all rules find in a text, in its order; those off by default included (<see cref="RuleDescriptor.IsEnabledByDefault"/>).
    /// </summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="kind">What the policy is used for.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    public static IReadOnlyList<PolicyFinding> Validate(
        string text, PolicyFileKind kind = PolicyFileKind.Managed, CancellationToken cancellationToken = default) =>
        PolicyFile.Read(text, IamCatalog.Default, kind, cancellationToken).Findings;
}
