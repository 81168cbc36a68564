using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>DSP1002.</summary>
internal sealed class TopLevelNotObjectRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1002",
        "Policy is not an object",
        "A policy is a JSON object, and this is {0}; write {{ \"Version\": \"2012-10-17\", \"Statement\": [...] }}");

    public override bool ReadsBrokenJson => true;

    public override void Check(RuleContext context)
    {
        var json = context.Syntax.Json;
        if (json.Faults.Count == 0 && json.Root is { Kind: not JsonKind.Object } root)
            context.Report(Rule, FirstCharacter(root), 0, [JsonTypes.Describe(root)]);
    }

    // A whole file underlined helps nobody.
    private static SourceSpan FirstCharacter(JsonNode root) => root is JsonArray ? new SourceSpan(root.Span.Start, 1) : root.Span;
}
