using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>DSP1105. CreatePolicy refuses it; inline policies are saved.</summary>
internal sealed class OldVersionRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1105",
        "Outdated Version",
        "Version 2008-10-17 reads variables as plain text, and managed policies must not have it; write \"2012-10-17\"")
    with { HasFix = true };

    public override void Check(RuleContext context)
    {
        if (context.Syntax.Version?.Value is JsonString { Value: PolicyVersion.Old } text)
            context.Report(Rule, text.ContentSpan, 0, severity: MissingVersionRule.SeverityFor(context.Kind),
                replacement: PolicyVersion.Current);
    }
}
