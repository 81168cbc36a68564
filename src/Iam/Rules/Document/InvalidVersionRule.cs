using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>DSP1103.</summary>
internal sealed class InvalidVersionRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1103",
        "Unknown policy version",
        "No version {0} of the policy language exists; write \"2012-10-17\"") with { HasFix = true };

    public override void Check(RuleContext context)
    {
        switch (context.Syntax.Version?.Value)
        {
            case JsonString { Value: not (PolicyVersion.Current or PolicyVersion.Old) } text:
                context.Report(Rule, text.ContentSpan, 0, [$"'{text.Value.Shorten()}'"], replacement: PolicyVersion.Current);
                break;
            case not JsonString and { } value:
                context.Report(
                    Rule, value.Span, 0, [$"that is {JsonTypes.Describe(value)}"], replacement: $"\"{PolicyVersion.Current}\"");
                break;
        }
    }
}
