using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Size;

/// <summary>
/// DSP1702. What placeholders will hold decides where the rest is within the quota; of a session policy STS counts the white space too.
/// </summary>
internal sealed class QuotaNearRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Info(
        "DSP1702",
        "Policy close to its quota",
        "{0}");

    public override void Check(RuleContext context)
    {
        var root = context.Syntax.Root!;
        var quota = PolicySize.QuotaOf(context.Kind);
        var size = PolicySize.Measure(context.Syntax.Text);
        var placeholders = size > quota - (quota / 10) ? PolicySize.MeasurePlaceholders(root) : 0;
        if (size - placeholders > quota)
            return;
        var name = PolicySize.NameOf(context.Kind);
        var length = context.Syntax.Text.Length;
        var room = size > quota - (quota / 10)
            ? $"The policy has {PolicySize.Show(size)} of the {PolicySize.Show(quota)} characters that {name} may have"
                + (placeholders == 0 ? "; split it before it grows" : $", {PolicySize.Show(placeholders)} of them placeholders; what "
                + $"takes their places decides")
            : context.Kind == PolicyFileKind.Session && length > quota
                ? $"The file has {PolicySize.Show(length)} characters, and STS counts white space towards the {PolicySize.Show(quota)} "
                    + $"of {name}; "
                    + "pass it without, as ToJson() writes it"
                : null;
        if (room is not null)
            context.Report(Rule, new SourceSpan(root.Span.Start, 1), 0, [room]);
    }
}
