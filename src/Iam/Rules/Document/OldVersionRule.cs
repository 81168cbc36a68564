using Dstack.Permissions.Iam.Json;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>DSP1105. CreatePolicy refuses it; inline policies are saved.</summary>
internal sealed class OldVersionRule : PolicyFileRule
{
    public override PolicyRule Rule => PolicyRules.OldVersion;

    public override void Check(RuleContext context)
    {
        if (context.Syntax.Version?.Value is JsonString { Value: InvalidVersionRule.Old } text)
            context.Report(Rule, text.ContentSpan, 0, severity: MissingVersionRule.SeverityFor(context.Kind), replacement: InvalidVersionRule.Current);
    }
}
