using System.Linq;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>Tells ARNs of which only parts are known from texts whose unknown parts may hide colons, so that the parts stand wrongly.</summary>
internal static class ArnPlausibility
{
    /// <summary>Whether partition, region and account may be what stands in their places.</summary>
    public static bool IsPlausible(this ArnPattern arn) =>
        (arn.Partition.StartsWith("aws", System.StringComparison.Ordinal) || arn.Partition.IndexOf('*') >= 0)
        && arn.Region.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '*')
        && (arn.Account is "" or "aws" || arn.Account.All(letter => letter is (>= '0' and <= '9') or '*'));
}
