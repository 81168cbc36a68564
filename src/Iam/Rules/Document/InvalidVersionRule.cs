using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>DSP1103.</summary>
internal sealed class InvalidVersionRule : PolicyFileRule
{
    public const string Current = "2012-10-17";
    public const string Old = "2008-10-17";

    public override PolicyRule Rule => PolicyRules.InvalidVersion;

    public override void Check(RuleContext context)
    {
        switch (context.Syntax.Version?.Value)
        {
            case JsonString { Value: not (Current or Old) } text:
                context.Report(Rule, text.ContentSpan, 0, [$"'{Shortened.Of(text.Value)}'"], replacement: Current);
                break;
            case not JsonString and { } value:
                context.Report(Rule, value.Span, 0, [$"that is {JsonTypes.Describe(value)}"], replacement: $"\"{Current}\"");
                break;
        }
    }
}
