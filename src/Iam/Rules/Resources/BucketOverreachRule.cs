using System;
using System.Linq;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>
/// DSP1414. A name prefix is often meant; a star right behind a bucket that stands in the list as well, or behind a placeholder for a bucket, is not.
/// </summary>
internal sealed class BucketOverreachRule : StatementRule
{
    private const string Arn = "arn:aws:s3:::";
    private const string Uri = "s3://";

    public override PolicyRule Rule => PolicyRules.BucketOverreach;

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (text, _) in statement.Resources)
        {
            if (BucketOf(text.Value) is not { Length: > 1 } name || name[name.Length - 1] != '*' || name.IndexOf('/') >= 0)
                continue;
            var bucket = name.Substring(0, name.Length - 1);
            if (GlobPattern.HasWildcard(bucket) || !(IsBucketPlaceholder(bucket) || statement.Resources.Any(other => BucketOf(other.Text.Value) == bucket)))
                continue;
            context.Report(Rule, text.ContentSpan, statement.Number, [Shortened.Of(text.Value), Shortened.Of(bucket), Shortened.Of(Arn + bucket)], replacement: Arn + bucket + "/*");
        }
    }

    private static string? BucketOf(string text)
    {
        if (text.StartsWith(Arn, StringComparison.Ordinal))
            return text.Substring(Arn.Length);
        return text.StartsWith(Uri, StringComparison.OrdinalIgnoreCase) ? text.Substring(Uri.Length) : null;
    }

    private static bool IsBucketPlaceholder(string bucket) => Placeholder.FindAll(bucket) is [{ Start: 0 } placeholder]
        && placeholder.Length == bucket.Length
        && placeholder.Name.IndexOf("bucket", StringComparison.OrdinalIgnoreCase) >= 0
        && placeholder.Name.IndexOf("prefix", StringComparison.OrdinalIgnoreCase) < 0;
}
