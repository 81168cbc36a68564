using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Statements;

/// <summary>DSP1202. Case counts.</summary>
internal sealed class InvalidEffectRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1202",
        "Invalid Effect",
        "{0}; write \"Effect\": \"Allow\" or \"Effect\": \"Deny\"") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (!statement.Has(PolicyElementKind.Effect))
            context.Report(Rule, statement.Brace, statement.Number, ["The statement has no Effect"]);
        if (statement.Syntax.Effect?.Value is JsonString { Value: not ("Allow" or "Deny") } text)
        {
            context.Report(
                Rule, text.ContentSpan, statement.Number, [$"'{text.Value.Shorten()}' is not an effect (case counts)"],
                    replacement: statement.Statement.Effect?.ToString());
        }
    }
}
