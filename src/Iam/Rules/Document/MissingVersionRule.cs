using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>DSP1104. CreatePolicy refuses it; inline policies are saved.</summary>
internal sealed class MissingVersionRule : PolicyFileRule
{
    public override PolicyRule Rule => PolicyRules.MissingVersion;

    public override void Check(RuleContext context)
    {
        if (context.Syntax.Version is null or { IsMisnamed: true })
            context.Report(Rule, new SourceSpan(context.Syntax.Root!.Span.Start, 1), 0, severity: SeverityFor(context.Kind));
    }

    internal static PolicySeverity SeverityFor(PolicyFileKind kind) => kind == PolicyFileKind.Managed ? PolicySeverity.Error : PolicySeverity.Warning;
}
