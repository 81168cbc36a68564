using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Statements;

/// <summary>DSP1203.</summary>
internal sealed class MissingActionRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1203",
        "Missing Action",
        "{0}; add one, such as \"Action\": \"s3:GetObject\"") with { Obscures = Obscured.Action };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (!statement.Has(PolicyElementKind.Action) && !statement.Has(PolicyElementKind.NotAction))
            context.Report(Rule, statement.Brace, statement.Number, ["The statement has no Action or NotAction"]);
        if ((statement.Syntax.Action ?? statement.Syntax.NotAction)?.Value is JsonArray { Elements.Count: 0 } empty)
            context.Report(Rule, empty.Span, statement.Number, ["The list of actions is empty"]);
    }
}
