using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Statements;

/// <summary>DSP1205.</summary>
internal sealed class MissingResourceRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1205",
        "Missing Resource",
        "{0}; add \"Resource\": \"*\" or ARNs") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (!statement.Has(PolicyElementKind.Resource) && !statement.Has(PolicyElementKind.NotResource))
            context.Report(Rule, statement.Brace, statement.Number, ["The statement has no Resource or NotResource"]);
        if ((statement.Syntax.Resource ?? statement.Syntax.NotResource)?.Value is JsonArray { Elements.Count: 0 } empty)
            context.Report(Rule, empty.Span, statement.Number, ["The list of resources is empty"]);
    }
}
