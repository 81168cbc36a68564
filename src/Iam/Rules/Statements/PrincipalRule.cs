using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Statements;

/// <summary>DSP1207.</summary>
internal sealed class PrincipalRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1207",
        "Principal in an identity policy",
        "'{0}' belongs to policies of resources; this one is for whoever it is attached to; remove it") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var element in statement.Syntax.Elements)
        {
            if (element is { IsMisnamed: false, Kind: PolicyElementKind.Principal or PolicyElementKind.NotPrincipal })
                context.Report(Rule, element.Property.Name.ContentSpan, statement.Number, [element.Property.Name.Value]);
        }
    }
}
