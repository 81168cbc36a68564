using System;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules.Resources;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Variables;

/// <summary>DSP1452. AWS's documentation says no; AWS's own policies do it.</summary>
internal sealed class EarlyVariableRule : ArnRule
{
    public override PolicyRule Rule => PolicyRules.EarlyVariable;

    protected override void Check(RuleContext context, CheckedStatement statement, JsonString text, ArnParts parts)
    {
        for (var part = 1; part < 5 && part < parts.Count; part++)
        {
            if (parts[part].IndexOf("${", StringComparison.Ordinal) >= 0)
                context.Report(Rule, parts.SpanOf(part), statement.Number, [Shortened.Of(parts[part])]);
        }
    }
}
