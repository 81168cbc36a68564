using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Actions;

/// <summary>DSP1307, off by default: IAM compares without case, and AWS's own policies differ in thousands of places.</summary>
internal sealed class ActionCaseRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Info(
        "DSP1307",
        "Action in other letter case than AWS's",
        "AWS writes '{0}' as '{1}'") with { HasFix = true, IsEnabledByDefault = false };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (text, pattern) in statement.Actions)
        {
            if (!pattern.IsExact || context.Catalog.FindAction(new ActionName(pattern.Service, pattern.Name)) is not { } action)
                continue;
            if (action.FullName != text.Value)
                context.Report(Rule, text.ContentSpan, statement.Number, [text.Value, action.FullName], replacement: action.FullName);
        }
    }
}
