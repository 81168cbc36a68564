using System.Linq;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>DSP1001. One finding, at the first fault: what follows it may be its consequence.</summary>
internal sealed class InvalidJsonRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1001",
        "Invalid JSON",
        "Not valid JSON: {0}") with { HasFix = true };

    public override bool ReadsBrokenJson => true;

    public override void Check(RuleContext context)
    {
        if (context.Syntax.Json.Faults.OrderBy(fault => fault.Span.Start).FirstOrDefault() is { } first)
            context.Report(Rule, first.Span, 0, [first.Message]);
    }
}
