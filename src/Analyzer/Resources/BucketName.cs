using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Grants;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>
/// A bucket's name. What else stands in its place, aliases and ARNs of access points and directory buckets, has ARNs of its own.
/// </summary>
internal sealed class BucketName : IResourceName
{
    private static readonly string[] EndsOfAliases = ["-s3alias", "--ol-s3", DirectoryBucket.EndOfName, "--xa-s3", "--table-s3", ".mrap"];

    public IReadOnlyList<ArnVariables> OfText(string text, string member) =>
        EndsOfAliases.Any(end => text.EndsWith(end, StringComparison.Ordinal))
            ? []
            : [ArnVariables.None.With("BucketName", text)];

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => [];
}

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
