using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Size;

/// <summary>DSP1701. Placeholders do not count: the texts that take their places may be shorter.</summary>
internal sealed class QuotaExceededRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1701",
        "Policy over its quota",
        "The policy has {0} characters without white space{1}, more than the {2} that {3} may have; use wildcards or split it");

    public override void Check(RuleContext context)
    {
        var root = context.Syntax.Root!;
        var quota = PolicySize.QuotaOf(context.Kind);
        var size = PolicySize.Measure(context.Syntax.Text);
        if (size <= quota)
            return;
        var placeholders = PolicySize.MeasurePlaceholders(root);
        if (size - placeholders > quota)
        {
            context.Report(
                Rule,
                new SourceSpan(root.Span.Start, 1),
                0,
                [PolicySize.Show(size - placeholders), placeholders == 0 ? "" : " and placeholders", PolicySize.Show(quota),
                    PolicySize.NameOf(context.Kind)]);
        }
    }
}
