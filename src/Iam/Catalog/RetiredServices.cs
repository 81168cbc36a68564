using System;
using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>Prefixes of services that AWS has shut down and that older policies still name.</summary>
internal static class RetiredServices
{
    private static readonly HashSet<string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "crowd", "deepcomposer", "deeplens", "deepracer", "ec2-reports", "elastic-inference", "gamesparks", "iot1click", "iotroborunner",
            "mobilehub",
        "sagemaker-groundtruth-synthetic", "sumerian", "zocalo",
    };

    /// <summary>Whether the prefix is that of a retired service.</summary>
    public static bool Contains(string prefix) => Prefixes.Contains(prefix);
}
