using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Grants;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>How the members of a service name one kind of resource.</summary>
internal interface IResourceName
{
    /// <summary>What a name says; any of the results may be meant.</summary>
    IReadOnlyList<ArnVariables> OfText(string text, string member);

    /// <summary>What an ARN in place of the name says.</summary>
    IReadOnlyList<ArnVariables> OfArn(ArnPattern arn);
}

/// <summary>
/// A name of Glue, which is kept in lower case. AWS does not say whether a request is judged by it as it is written: either will do.
/// </summary>
/// <param name="variable">The ARN's variable.</param>
internal sealed class FoldedName(string variable) : IResourceName
{
    public IReadOnlyList<ArnVariables> OfText(string text, string member) =>
        [.. new[] { text, text.ToLowerInvariant() }.Distinct().Select(name => ArnVariables.None.With(variable, name))];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => [];
}

/// <summary>A name that the service keeps in lower case whatever the case it is given in, or the ARN.</summary>
/// <param name="variable">The ARN's variable.</param>
/// <param name="prefix">What stands before the name in an ARN.</param>
internal sealed class LowerCasedName(string variable, string prefix) : IResourceName
{
    public IReadOnlyList<ArnVariables> OfText(string text, string member) => [ArnVariables.None.With(variable, text.ToLowerInvariant())];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => arn.Resource.StartsWith(prefix, StringComparison.Ordinal)
        ? [ArnVariables.None.In(arn).With(variable, arn.Resource.Substring(prefix.Length).ToLowerInvariant())]
        : [];
}

/// <summary>The name of what is in a cluster of ECS, or its ARN, which says the cluster as well, but for ARNs of old.</summary>
/// <param name="variable">The ARN's variable.</param>
/// <param name="prefix">What stands before the names in an ARN.</param>
internal sealed class NameInCluster(string variable, string prefix) : IResourceName
{
    public IReadOnlyList<ArnVariables> OfText(string text, string member) => [ArnVariables.None.With(variable, text)];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) =>
        arn.Resource.StartsWith(prefix, StringComparison.Ordinal)
            && arn.Resource.Substring(prefix.Length).Split('/') is [{ } cluster, { } name]
            ? [ArnVariables.None.In(arn).With("ClusterName", cluster).With(variable, name)]
            : [];
}

/// <summary>A name of IAM, which has a path before it in the ARN that the request need not show.</summary>
/// <param name="variable">The ARN's variable.</param>
internal sealed class NameWithPath(string variable) : IResourceName
{
    public IReadOnlyList<ArnVariables> OfText(string text, string member) =>
        [ArnVariables.None.With(variable, text), ArnVariables.None.With(variable, "*/" + text)];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => [];
}

/// <summary>A name that stands in the ARN as it is. A prefix of names stands for many.</summary>
/// <param name="variable">The ARN's variable.</param>
/// <param name="prefix">What stands before the name in an ARN; null where the member takes no ARN.</param>
internal sealed class PlainName(string variable, string? prefix = null) : IResourceName
{
    public IReadOnlyList<ArnVariables> OfText(string text, string member) =>
        member.EndsWith("Prefix", StringComparison.Ordinal) ? [] : [ArnVariables.None.With(variable, text)];

    public IReadOnlyList<ArnVariables> OfArn(
        ArnPattern arn) => prefix is not null && arn.Resource.StartsWith(prefix, StringComparison.Ordinal)
        ? [ArnVariables.None.In(arn).With(variable, arn.Resource.Substring(prefix.Length))]
        : [];
}
