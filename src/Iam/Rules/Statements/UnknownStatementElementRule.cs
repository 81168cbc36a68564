using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Statements;

/// <summary>DSP1201.</summary>
internal sealed class UnknownStatementElementRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1201",
        "Unknown statement element",
        "A statement has no element '{0}'{1}") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var element in statement.Syntax.Elements)
        {
            if (element.IsMisnamed)
                ElementNameFinding.Report(context, Rule, element, statement.Number, ElementNames.OfStatement);
        }
    }
}
