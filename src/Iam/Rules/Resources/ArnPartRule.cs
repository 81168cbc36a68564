using System.Linq;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>A check of one part of ARNs, which some resource types have and others have not: the region or the account.</summary>
/// <param name="rule">What is fixed about the rule.</param>
/// <param name="index">The number of the part, from 0.</param>
/// <param name="article">The article of its name.</param>
/// <param name="name">What it is called.</param>
/// <param name="advice">What to write where it is missing.</param>
internal abstract class ArnPartRule(RuleDescriptor rule, int index, string article, string name, string advice) : ArnRule(rule)
{
    protected abstract string PartOf(ArnPattern arn);

    /// <summary>What is wrong with the part by itself, and what to write instead where there is one answer.</summary>
    protected abstract (string Message, string? Replacement)? FindFault(RuleContext context, ArnPattern arn);

    /// <summary>Whether nothing is said of the part being there or not.</summary>
    protected abstract bool IsExempt(ArnPattern arn);

    protected override void Check(RuleContext context, CheckedStatement statement, JsonString text, ArnParts parts)
    {
        if (parts.Count < 6 || parts.IsOpen(index) || !ArnPattern.TryParse(text.Value, out var arn))
            return;
        if ((FindFault(context, arn) ?? (IsExempt(arn) ? null : FindMisplaced(context, arn))) is { } fault)
            context.Report(Rule, parts.SpanOf(index), statement.Number, [fault.Message], replacement: fault.Replacement);
    }

    private (string Message, string? Replacement)? FindMisplaced(RuleContext context, ArnPattern arn)
    {
        var part = PartOf(arn);
        var forms = ArnForms.FindAll(context.Catalog, arn).Where(form => form.Fits).Select(form => form.Form).ToArray();
        if (forms.Length == 0 || forms.Any(form => ArnForms.IsPart(PartOf(form), part)))
            return null;
        return part.Length == 0
            ? ($"An ARN of {arn.Service} has {article} {name} here; write {advice} or '*'", null)
            : ($"An ARN of {arn.Service} has no {name} here; leave '{part}' out", "");
    }
}
