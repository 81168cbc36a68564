using System.Collections.Generic;
using System.Text.RegularExpressions;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>The URL of a queue, or its name. Hosts that are not AWS's, such as local stand-ins, say nothing of region and account.</summary>
internal sealed class QueueUrl : IResourceName
{
    private static readonly Regex Url = new(
        @"^https://(?:sqs(?:-fips)?\.(?<region>[a-z0-9*-]+)|(?<region>[a-z0-9*-]+)\.queue)\.amazonaws\.com(?:\.cn)?/(?<account>[0-9*]+)/(?<name>[^/]+)$",
        RegexOptions.CultureInvariant);

    public IReadOnlyList<ArnVariables> OfText(string text, string member)
    {
        if (Url.Match(text) is { Success: true } match)
            return [ArnVariables.None.In(match.Groups["region"].Value, match.Groups["account"].Value).With("QueueName", match.Groups["name"].Value)];
        var name = text.Substring(text.LastIndexOf('/') + 1);
        return name.Trim('*').Length == 0 ? [] : [ArnVariables.None.With("QueueName", name)];
    }

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => [];
}
