using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Statements;

/// <summary>DSP1207.</summary>
internal sealed class PrincipalRule : StatementRule
{
    public override PolicyRule Rule => PolicyRules.Principal;

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var element in statement.Syntax.Elements)
        {
            if (element is { IsMisnamed: false, Kind: PolicyElementKind.Principal or PolicyElementKind.NotPrincipal })
                context.Report(Rule, element.Property.Name.ContentSpan, statement.Number, [element.Property.Name.Value]);
        }
    }
}
