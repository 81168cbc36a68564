using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>AWS's partitions, as the second part of an ARN names them.</summary>
internal static class Partitions
{
    public static readonly IReadOnlyList<string> All =
        ["aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc"];
}
