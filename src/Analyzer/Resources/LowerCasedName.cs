using System;
using System.Collections.Generic;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

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
