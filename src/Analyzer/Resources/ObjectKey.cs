using System;
using System.Collections.Generic;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>An object's key. Whether a slash at its beginning reaches S3 hangs on the SDK's version and its settings.</summary>
internal sealed class ObjectKey : IResourceName
{
    private const string Variable = "ObjectName";

    public IReadOnlyList<ArnVariables> OfText(string text, string member) => member.EndsWith("Prefix", StringComparison.Ordinal)
        ? [ArnVariables.None.With(Variable, text + "*")]
        : text[0] == '/'
        ? [ArnVariables.None.With(Variable, text), ArnVariables.None.With(Variable, text.TrimStart('/'))]
        : [ArnVariables.None.With(Variable, text)];

    // A key may look like anything, an ARN included.
    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => [];
}
