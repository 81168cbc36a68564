using System;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules;

/// <summary>A check of each resource that begins as an ARN.</summary>
internal abstract class ArnRule(RuleDescriptor rule) : StatementRule(rule)
{
    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (text, _) in statement.Resources)
        {
            if (text.Value.StartsWith("arn:", StringComparison.Ordinal))
                Check(context, statement, text, new ArnParts(text));
        }
    }

    protected abstract void Check(RuleContext context, CheckedStatement statement, JsonString text, ArnParts parts);
}
