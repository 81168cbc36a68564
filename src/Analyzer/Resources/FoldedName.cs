using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>A name of Glue, which is kept in lower case. AWS does not say whether a request is judged by it as it is written: either will do.</summary>
/// <param name="variable">The ARN's variable.</param>
internal sealed class FoldedName(string variable) : IResourceName
{
    public IReadOnlyList<ArnVariables> OfText(string text, string member) =>
        [.. new[] { text, text.ToLowerInvariant() }.Distinct().Select(name => ArnVariables.None.With(variable, name))];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => [];
}
