using System.Linq;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Actions;

/// <summary>DSP1306. White space in the service is DSP1301's.</summary>
internal sealed class WhiteSpaceInActionRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1306",
        "White space in an action",
        "'{0}' has white space in it and matches no action; write '{1}'") with { HasFix = true, Obscures = Obscured.Action };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (text, pattern) in statement.Actions)
        {
            if (!pattern.Name.Any(char.IsWhiteSpace) || pattern.Service.Any(char.IsWhiteSpace))
                continue;
            var meant = new string(text.Value.Where(character => !char.IsWhiteSpace(character)).ToArray());
            context.Report(Rule, text.ContentSpan, statement.Number, [text.Value.Shorten(), meant.Shorten()], replacement: meant);
        }
    }
}
