using System;
using System.Collections.Generic;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>The id of a key, or its ARN. An alias says nothing: it is the key behind it that is acted on.</summary>
internal sealed class KeyId : IResourceName
{
    private const string InArn = "key/";

    public IReadOnlyList<ArnVariables> OfText(string text, string member) =>
        Guid.TryParseExact(text, "D", out _) || text.StartsWith("mrk-", StringComparison.Ordinal)
            ? [ArnVariables.None.With("KeyId", text)]
            : [];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => arn.Resource.StartsWith(InArn, StringComparison.Ordinal)
        ? [ArnVariables.None.In(arn).With("KeyId", arn.Resource.Substring(InArn.Length))]
        : [];
}
