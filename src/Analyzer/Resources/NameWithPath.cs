using System.Collections.Generic;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>A name of IAM, which has a path before it in the ARN that the request need not show.</summary>
/// <param name="variable">The ARN's variable.</param>
internal sealed class NameWithPath(string variable) : IResourceName
{
    public IReadOnlyList<ArnVariables> OfText(string text, string member) =>
        [ArnVariables.None.With(variable, text), ArnVariables.None.With(variable, "*/" + text)];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => [];
}
