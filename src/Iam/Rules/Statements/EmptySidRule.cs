using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.Iam.Rules.Statements;

/// <summary>DSP1211.</summary>
internal sealed class EmptySidRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Info(
        "DSP1211",
        "Empty Sid",
        "The Sid is empty; name the statement or remove it") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Syntax.Sid?.Value is JsonString { Value.Length: 0 } text)
            context.Report(Rule, text.Span, statement.Number);
    }
}
