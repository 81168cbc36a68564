using System;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Variables;

/// <summary>DSP1452. AWS's documentation says no; AWS's own policies do it. One in the partition is DSP1403's.</summary>
internal sealed class EarlyVariableRule() : ArnRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Info(
        "DSP1452",
        "Policy variable before the last part of an ARN",
        "'{0}' is before the ARN's last part, where AWS documents no variables; write the value or '*'");

    protected override void Check(RuleContext context, CheckedStatement statement, JsonString text, ArnParts parts)
    {
        for (var part = 2; part < 5 && part < parts.Count; part++)
        {
            if (parts[part].IndexOf("${", StringComparison.Ordinal) >= 0)
                context.Report(Rule, parts.SpanOf(part), statement.Number, [parts[part].Shorten()]);
        }
    }
}
