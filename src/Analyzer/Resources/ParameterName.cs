using System;
using System.Collections.Generic;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>The name of a parameter: its ARN has no slash before it, and neither the version nor the label that may follow it.</summary>
internal sealed class ParameterName : IResourceName
{
    private const string Variable = "ParameterNameWithoutLeadingSlash";
    private const string InArn = "parameter/";

    public IReadOnlyList<ArnVariables> OfText(string text, string member)
    {
        // A path is judged as it is sent, with a slash at its end or without; whatever is below it comes with it.
        if (member == "Path")
            return text[0] == '/' ? [ArnVariables.None.With(Variable, text.Substring(1))] : [];
        var colon = text.IndexOf(':');
        var name = (colon < 0 ? text : text.Substring(0, colon)).TrimStart('/');
        return name.Trim('*').Length == 0 ? [] : [ArnVariables.None.With(Variable, name)];
    }

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn)
    {
        if (!arn.Resource.StartsWith(InArn, StringComparison.Ordinal))
            return [];
        var colon = arn.Resource.IndexOf(':');
        var name = (colon < 0 ? arn.Resource : arn.Resource.Substring(0, colon)).Substring(InArn.Length);
        return [ArnVariables.None.In(arn).With(Variable, name)];
    }
}
