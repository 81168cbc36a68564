using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>DSP1106. IAM saves a string there, and refuses anything else.</summary>
internal sealed class PolicyIdRule : PolicyFileRule
{
    public override PolicyRule Rule => PolicyRules.PolicyId;

    public override void Check(RuleContext context)
    {
        if (context.Syntax.Id is not { } id)
            return;
        if (id.Value is null or JsonString)
            context.Report(Rule, id.Property.Name.ContentSpan, 0, ["A policy of an identity has no Id"], PolicySeverity.Warning);
        else
            context.Report(Rule, id.Value.Span, 0, [$"Id is {JsonTypes.Describe(id.Value)}, and a policy of an identity has none"]);
    }
}
