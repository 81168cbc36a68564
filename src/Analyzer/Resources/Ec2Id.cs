using System;
using System.Collections.Generic;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>An id of EC2. Something else may stand in its place, such as the parameter that holds the id of an image.</summary>
/// <param name="variable">The ARN's variable.</param>
/// <param name="prefix">What every such id begins with.</param>
internal sealed class Ec2Id(string variable, string prefix) : IResourceName
{
    public IReadOnlyList<ArnVariables> OfText(string text, string member) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? [ArnVariables.None.With(variable, text)] : [];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => [];
}
