using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Document;

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
