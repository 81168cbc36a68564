using System;
using System.Collections.Generic;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Statements;

/// <summary>DSP1210. Case counts; empty ones may repeat.</summary>
internal sealed class DuplicateSidRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1210",
        "Duplicate Sid",
        "Statement {1} already has the Sid '{0}'; write another, or remove it") with { HasFix = true };

    public override void Check(RuleContext context)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var statement in context.Statements)
        {
            if (statement.Syntax.Sid?.Value is not JsonString { Value.Length: > 0 } text)
                continue;
            if (first.TryGetValue(text.Value, out var number))
                context.Report(Rule, text.ContentSpan, statement.Number,
                    [text.Value.Shorten(), number.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            else
                first.Add(text.Value, statement.Number);
        }
    }
}
