using System;
using System.Collections.Generic;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>A name that stands in the ARN as it is. A prefix of names stands for many.</summary>
/// <param name="variable">The ARN's variable.</param>
/// <param name="prefix">What stands before the name in an ARN; null where the member takes no ARN.</param>
internal sealed class PlainName(string variable, string? prefix = null) : IResourceName
{
    public IReadOnlyList<ArnVariables> OfText(string text, string member) =>
        member.EndsWith("Prefix", StringComparison.Ordinal) ? [] : [ArnVariables.None.With(variable, text)];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => prefix is not null && arn.Resource.StartsWith(prefix, StringComparison.Ordinal)
        ? [ArnVariables.None.In(arn).With(variable, arn.Resource.Substring(prefix.Length))]
        : [];
}
