using System;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>DSP1403.</summary>
internal sealed class UnknownPartitionRule() : ArnRule(Descriptor)
{
    private static readonly string[] Known = [.. Partitions.All, "*"];

    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1403",
        "Unknown partition",
        "No partition '{0}' exists{1}") with { HasFix = true, Obscures = Obscured.Resource };

    protected override void Check(RuleContext context, CheckedStatement statement, JsonString text, ArnParts parts)
    {
        if (parts[1].IndexOf("${", StringComparison.Ordinal) >= 0)
            context.Report(Rule, parts.SpanOf(1), statement.Number,
                [parts[1].Shorten(), ", and IAM takes no variable there; write 'aws', or '*' for any"]);
        if (parts.IsOpen(1) || Array.IndexOf(Known, parts[1]) >= 0)
            return;
        var meant = EditDistance.FindNearest(parts[1], Known)
            ?? (parts[1].Equals("aws", StringComparison.OrdinalIgnoreCase) ? "aws" : null);
        context.Report(
            Rule, parts.SpanOf(1), statement.Number, [parts[1].Shorten(), meant is null
                ? "; write 'aws', or '*' for any" : $"; did you mean '{meant}'?"], replacement: parts[1].Length > 0 ? meant : null);
    }
}
