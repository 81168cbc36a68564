using System.Linq;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Actions;

/// <summary>DSP1301. What IAM saves although it can match nothing is a warning.</summary>
internal sealed class InvalidActionRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1301",
        "Malformed action",
        "'{0}' is not an action{1}; write 'service:name', such as 's3:GetObject', or '*'") with
    {
        HasFix = true,
        Obscures = Obscured.Action,
    };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (text, pattern) in statement.Actions)
        {
            if (VariableInActionRule.HasVariable(text.Value))
                continue;
            var masked = Placeholder.Mask(text.Value);
            var colon = masked.IndexOf(':');
            if (pattern.IsAll && (colon >= 0 || masked == "*"))
                continue;
            if (FindFault(masked, colon) is { } fault)
                context.Report(Rule, text.ContentSpan, statement.Number, [text.Value.Shorten(), fault]);
            else if (colon == 0 || colon == masked.Length - 1)
                context.Report(Rule, text.ContentSpan, statement.Number, [text.Value.Shorten(), ""], PolicySeverity.Warning);
        }
    }

    private static string? FindFault(string masked, int colon)
    {
        if (colon < 0)
            return masked.Length == 0 ? ": it is empty" : ": it names no service";
        if (masked.IndexOf(':', colon + 1) >= 0)
            return ": it has two colons";
        return masked.Take(colon).All(IsPrefixCharacter) ? null : ": the service has characters other than letters, digits, '-' and '.'";
    }

    private static bool IsPrefixCharacter(char character) =>
        character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '*' or '?';
}
