using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Size;

/// <summary>DSP1703.</summary>
internal sealed class DocumentTooLongRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1703",
        "Document over the API's limit",
        "The document has {0} characters, more than the {1} that the API takes, white space counted; remove white space");

    public override void Check(RuleContext context)
    {
        if (context.Syntax.Text.Length > PolicySize.MaxRaw)
            context.Report(Rule, new SourceSpan(context.Syntax.Root!.Span.Start, 1), 0,
                [PolicySize.Show(context.Syntax.Text.Length), PolicySize.Show(PolicySize.MaxRaw)]);
    }
}
