using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Statements;

/// <summary>DSP1209. Placeholders may become letters and digits; characters that IAM takes nowhere are DSP1004's.</summary>
internal sealed class InvalidSidRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1209",
        "Unsupported character in a Sid",
        "The Sid '{0}' has characters other than A-Z, a-z and 0-9; {1}") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Syntax.Sid?.Value is not JsonString text
            || WithoutPlaceholders(text.Value).All(character => IsAllowed(character) || !PolicyCharacters.Include(character)))
            return;
        var allowed = new string(text.Value.Where(IsAllowed).ToArray());
        var advice = allowed.Length > 0 ? $"write '{allowed.Shorten()}'" : "write letters and digits, or remove it";
        context.Report(
            Rule, text.ContentSpan, statement.Number, [text.Value.Shorten(), advice], replacement: allowed.Length > 0 ? allowed : null);
    }

    private static string WithoutPlaceholders(string text) =>
        Placeholder.FindAll(text).Reverse().Aggregate(text, (rest, placeholder) => rest.Remove(placeholder.Start, placeholder.Length));

    private static bool IsAllowed(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
