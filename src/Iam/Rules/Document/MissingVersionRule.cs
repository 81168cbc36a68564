using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>DSP1104. CreatePolicy refuses it; inline policies are saved.</summary>
internal sealed class MissingVersionRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1104",
        "Missing Version",
        "The policy has no Version; write \"Version\": \"2012-10-17\"") with { HasFix = true };

    public override void Check(RuleContext context)
    {
        if (context.Syntax.Version is null or { IsMisnamed: true })
            context.Report(Rule, new SourceSpan(context.Syntax.Root!.Span.Start, 1), 0, severity: SeverityFor(context.Kind));
    }

    internal static PolicySeverity SeverityFor(PolicyFileKind kind) =>
        kind == PolicyFileKind.Managed ? PolicySeverity.Error : PolicySeverity.Warning;
}
