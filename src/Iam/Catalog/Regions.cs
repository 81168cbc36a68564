using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>AWS's regions. Source: the endpoints of the AWS SDK for .NET (AWSSDK.Core 4.0.102.19, Apache-2.0).</summary>
internal static class Regions
{
    private static readonly HashSet<string> Known =
    [
        "af-south-1", "ap-east-1", "ap-east-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-south-2",
        "ap-southeast-1", "ap-southeast-2", "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7",
        "ca-central-1", "ca-west-1", "cn-north-1", "cn-northwest-1", "eu-central-1", "eu-central-2", "eu-isoe-west-1", "eu-north-1",
        "eu-south-1", "eu-south-2", "eu-west-1", "eu-west-2", "eu-west-3", "eusc-de-east-1", "il-central-1", "me-central-1", "me-south-1",
        "me-west-1", "mx-central-1", "sa-east-1", "sa-west-1", "us-east-1", "us-east-2", "us-gov-east-1", "us-gov-west-1", "us-iso-east-1",
        "us-iso-west-1", "us-isob-east-1", "us-isob-west-1", "us-isof-east-1", "us-isof-south-1", "us-west-1", "us-west-2",
    ];

    public static IEnumerable<string> All(IamCatalog catalog) => Known.Concat(catalog.AddedRegions);

    public static bool Contains(IamCatalog catalog, string region) => Known.Contains(region) || catalog.AddedRegions.Contains(region);

    /// <summary>Whether a pattern fits a region.</summary>
    public static bool Fits(IamCatalog catalog, string pattern) =>
        All(catalog).Any(region => GlobPattern.Matches(pattern, region, ignoreCase: false))
            || GlobPattern.Matches(pattern, "aws-global", ignoreCase: false);
}
