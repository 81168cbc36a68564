using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>DSP1101.</summary>
internal sealed class UnknownDocumentElementRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1101",
        "Unknown policy element",
        "A policy has no element '{0}'{1}") with { HasFix = true };

    public override void Check(RuleContext context)
    {
        foreach (var element in context.Syntax.Elements)
        {
            if (element.IsMisnamed)
                ElementNameFinding.Report(context, Rule, element, 0, ElementNames.OfDocument);
        }
    }
}
