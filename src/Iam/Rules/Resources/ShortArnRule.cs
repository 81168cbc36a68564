using System;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>DSP1402. IAM refuses a short form with two colons in a row or without a service, and saves the others.</summary>
internal sealed class ShortArnRule() : ArnRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1402",
        "Incomplete ARN",
        "'{0}' has too few parts; write 'arn:partition:service:region:account:resource'")
    with { HasFix = true, Obscures = Obscured.Resource };

    protected override void Check(RuleContext context, CheckedStatement statement, JsonString text, ArnParts parts)
    {
        // A placeholder may hold colons.
        if (parts.Count >= 6 || text.Value.IndexOf('{') >= 0)
            return;
        var isRefused = parts.Count < 3 || parts[2].Length == 0 || text.Value.IndexOf("::", StringComparison.Ordinal) >= 0;
        context.Report(Rule, text.ContentSpan, statement.Number, [text.Value.Shorten()],
            isRefused ? PolicySeverity.Error : PolicySeverity.Warning);
    }
}
