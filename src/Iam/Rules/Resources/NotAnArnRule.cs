using System;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>DSP1401. A resource that begins with a placeholder may become an ARN.</summary>
internal sealed class NotAnArnRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1401",
        "Resource is neither * nor an ARN",
        "'{0}' is neither '*' nor an ARN; write {1}") with { HasFix = true, Obscures = Obscured.Resource };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (text, _) in statement.Resources)
        {
            if (text.Value == "*" || text.Value.StartsWith("arn:", StringComparison.Ordinal) || IsPlaceholderFirst(text.Value))
                continue;
            if (S3Uri.TryParse(text.Value, out var uri))
                ReportUri(context, statement, text.ContentSpan, uri);
            else
                context.Report(Rule, text.ContentSpan, statement.Number,
                    [text.Value.Shorten(), "'*' or 'arn:partition:service:region:account:resource'"]);
        }
    }

    private void ReportUri(RuleContext context, CheckedStatement statement, SourceSpan span, S3Uri uri)
    {
        var advice = uri.IsBucket ? $"'{uri.BucketArn}' for the bucket and '{uri.ObjectsArn}' for its objects" : $"'{uri.Arn}'";
        (string, string)[] replacements = uri.IsBucket ? [(FindingProperties.Replacements, uri.BucketArn + "|" + uri.ObjectsArn)] : [];
        context.Report(Rule, span, statement.Number, [uri.Text.Shorten(), advice], replacement: uri.Arn, properties: replacements);
    }

    private static bool IsPlaceholderFirst(string text) => text.Length > 0 && text[0] == '{' && Placeholder.Mask(text)[0] == '*';
}
