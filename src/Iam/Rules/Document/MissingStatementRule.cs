using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>DSP1102.</summary>
internal sealed class MissingStatementRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1102",
        "Missing Statement",
        "{0}; write \"Statement\": [ {{ ... }} ]");

    public override void Check(RuleContext context)
    {
        var element = context.Syntax.Statement;
        if (element is null || element.IsMisnamed)
            context.Report(Rule, new SourceSpan(context.Syntax.Root!.Span.Start, 1), 0, ["The policy has no Statement"]);
        if (element is not null)
            CheckValue(context, element);
    }

    private void CheckValue(RuleContext context, PolicyElement element)
    {
        switch (element.Value)
        {
            case JsonArray { Elements.Count: 0 } empty:
                context.Report(Rule, empty.Span, 0, ["The policy has no statement"]);
                break;
            case JsonArray array:
                CheckElements(context, array);
                break;
            case not JsonObject and { } value:
                context.Report(Rule, value.Span, 0, [$"Statement is {JsonTypes.Describe(value)}"]);
                break;
        }
    }

    private void CheckElements(RuleContext context, JsonArray array)
    {
        for (var index = 0; index < array.Elements.Count; index++)
        {
            if (array.Elements[index] is not JsonObject and var value)
                context.Report(Rule, value.Span, index + 1, [$"A statement is an object, and this is {JsonTypes.Describe(value)}"]);
        }
    }
}
