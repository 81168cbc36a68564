using System;
using System.Collections.Generic;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>The name of what is in a cluster of ECS, or its ARN, which says the cluster as well, but for ARNs of old.</summary>
/// <param name="variable">The ARN's variable.</param>
/// <param name="prefix">What stands before the names in an ARN.</param>
internal sealed class NameInCluster(string variable, string prefix) : IResourceName
{
    public IReadOnlyList<ArnVariables> OfText(string text, string member) => [ArnVariables.None.With(variable, text)];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) =>
        arn.Resource.StartsWith(prefix, StringComparison.Ordinal) && arn.Resource.Substring(prefix.Length).Split('/') is [{ } cluster, { } name]
            ? [ArnVariables.None.In(arn).With("ClusterName", cluster).With(variable, name)]
            : [];
}
