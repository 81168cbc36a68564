using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Iam.Rules;

/// <summary>DSP1101.</summary>
internal sealed class UnknownDocumentElementRule : PolicyFileRule
{
    public override PolicyRule Rule => PolicyRules.UnknownDocumentElement;

    public override void Check(RuleContext context)
    {
        foreach (var element in context.Syntax.Elements)
        {
            if (element.IsMisnamed)
                ElementNameFinding.Report(context, Rule, element, 0, ElementNames.OfDocument);
        }
    }
}
