using System;
using System.Collections.Generic;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>The name of a secret. Its ARN ends in a hyphen and six characters that Secrets Manager makes up.</summary>
internal sealed class SecretName : IResourceName
{
    private const string Variable = "SecretId";
    private const string InArn = "secret:";
    private const string MadeUp = "-??????";

    // A secret that is only being created has no ARN yet, and AWS does not say what its name is held against.
    public IReadOnlyList<ArnVariables> OfText(string text, string member) => member == "Name"
        ? [ArnVariables.None.With(Variable, text + MadeUp), ArnVariables.None.With(Variable, text)]
        : [ArnVariables.None.With(Variable, text + MadeUp)];

    // An ARN may be given without the made-up characters: a name may end as they do, so nothing tells.
    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn)
    {
        if (!arn.Resource.StartsWith(InArn, StringComparison.Ordinal))
            return [];
        var place = ArnVariables.None.In(arn);
        var name = arn.Resource.Substring(InArn.Length);
        return [place.With(Variable, name), place.With(Variable, name + MadeUp)];
    }
}
