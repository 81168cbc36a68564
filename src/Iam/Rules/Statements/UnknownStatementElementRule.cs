using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Statements;

/// <summary>DSP1201.</summary>
internal sealed class UnknownStatementElementRule : StatementRule
{
    public override PolicyRule Rule => PolicyRules.UnknownStatementElement;

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var element in statement.Syntax.Elements)
        {
            if (element.IsMisnamed)
                ElementNameFinding.Report(context, Rule, element, statement.Number, ElementNames.OfStatement);
        }
    }
}
