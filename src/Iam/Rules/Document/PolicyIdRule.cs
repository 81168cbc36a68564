using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>DSP1106. IAM saves a string there, and refuses anything else.</summary>
internal sealed class PolicyIdRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1106",
        "Id in an identity policy",
        "{0}; remove it") with { HasFix = true };

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
