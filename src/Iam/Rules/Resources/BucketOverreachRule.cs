using System;
using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>
/// DSP1414. A star right behind a bucket that stands in the list as well, or behind a name that is filled in, so that it is one bucket's. A
/// prefix in letters alone is often meant, and so is one that ends in a separator: AWS's own policies have 150 of them.
/// </summary>
internal sealed class BucketOverreachRule() : StatementRule(Descriptor)
{
    private const string Uri = "s3://";
    private const string UriArn = "arn:aws:s3:::";

    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1414",
        "Bucket pattern that reaches other buckets",
        "'{0}' reaches other buckets that begin like '{1}'; write '{2}/*' for the objects") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        // A Deny that reaches far withholds more; an exception that does allows less.
        if (statement.Statement.Effect == Effect.Deny || statement.Statement.IsNotResource)
            return;
        foreach (var (text, _) in statement.Resources)
        {
            if (NameOf(text) is not { Length: > 1 } name || name[name.Length - 1] != '*' || name.IndexOf('/') >= 0)
                continue;
            var bucket = name.Substring(0, name.Length - 1);
            if (GlobPattern.HasWildcard(bucket) || !(IsFilledIn(bucket) || statement.Resources.Any(other => NameOf(other.Text) == bucket)))
                continue;
            var arn = ArnOf(text.Value, bucket);
            context.Report(Rule, text.ContentSpan, statement.Number, [text.Value.Shorten(), bucket.Shorten(), arn.Shorten()],
                replacement: arn + "/*");
        }
    }

    // What follows the bucket's ARN up to its name; null for what is no bucket of S3.
    private static string? NameOf(JsonString text)
    {
        if (text.Value.StartsWith(Uri, StringComparison.OrdinalIgnoreCase))
            return text.Value.Substring(Uri.Length);
        if (!text.Value.StartsWith("arn:", StringComparison.Ordinal))
            return null;
        var parts = new ArnParts(text);
        return parts.Count == 6 && parts[2] == "s3" ? parts[5] : null;
    }

    private static string ArnOf(string text, string bucket) => text.StartsWith(Uri, StringComparison.OrdinalIgnoreCase)
        ? UriArn + bucket
        : text.Substring(0, text.Length - 1);

    // "{name}", "data-${aws:PrincipalAccount}" and "{stage}-data", but neither "{name}-" nor "{prefix}".
    private static bool IsFilledIn(string bucket) => Placeholder.Mask(bucket) != bucket
        && bucket[bucket.Length - 1] is not ('-' or '.' or '_')
        && bucket.IndexOf("prefix", StringComparison.OrdinalIgnoreCase) < 0;
}
