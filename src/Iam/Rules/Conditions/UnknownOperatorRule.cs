using System;
using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Conditions;

/// <summary>
/// DSP1501. IAM saves an unknown operator whose block is empty; that names in another case work is not settled, so it is said only.
/// </summary>
internal sealed class UnknownOperatorRule() : StatementRule(Descriptor)
{
    private const string Operators =
        "; AWS has such as StringEquals, StringLike, ArnLike, NumericEquals, DateLessThan, Bool, IpAddress and Null";

    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1501",
        "Unknown condition operator",
        "{0}") with { HasFix = true };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Syntax.Condition?.Value is not JsonObject block)
            return;
        foreach (var property in block.Properties)
            Check(context, statement, property);
    }

    private void Check(RuleContext context, CheckedStatement statement, JsonProperty property)
    {
        var name = property.Name.Value;
        var span = property.Name.ContentSpan;
        if (property.Value is not JsonObject keys)
        {
            context.Report(
                Rule, property.Value?.Span ?? span, statement.Number,
                    [$"'{name.Shorten()}' holds {JsonTypes.Describe(property.Value)}; write an object of condition keys and values"]);
        }
        else if (!ConditionOperator.TryParse(name, out var @operator))
        {
            var meant = FindMeant(name);
            context.Report(
                Rule,
                span,
                statement.Number,
                [$"No operator '{name.Shorten()}' exists" + (meant is null ? Operators : $"; did you mean '{meant}'?")],
                keys.Properties.Count == 0 ? PolicySeverity.Warning : PolicySeverity.Error,
                meant);
        }
        else if (@operator.ToString() != name)
        {
            var written = @operator.ToString();
            context.Report(Rule, span, statement.Number, [$"AWS writes '{name}' as '{written}'"], PolicySeverity.Info, written);
        }
    }

    private static string? FindMeant(string name)
    {
        if (name.Length > 60)
            return null;
        const string Exists = "Exists";
        var bare = name.EndsWith(Exists, StringComparison.OrdinalIgnoreCase)
            && !name.EndsWith("If" + Exists, StringComparison.OrdinalIgnoreCase)
            ? name.Substring(0, name.Length - Exists.Length) + "IfExists"
            : name;
        if (ConditionOperator.TryParse(bare, out var withIf) && withIf.Family != ConditionFamily.Null)
            return withIf.ToString();
        var colon = name.IndexOf(':');
        var qualifier = colon < 0
            ? ""
            : EditDistance.FindNearest(name.Substring(0, colon), [ConditionOperator.ForAll, ConditionOperator.ForAny]);
        var suffix = name.EndsWith("IfExists", StringComparison.OrdinalIgnoreCase) ? "IfExists" : "";
        var core = name.Substring(colon + 1, name.Length - colon - 1 - suffix.Length);
        var nearest = ConditionOperator.TryParse(core, out var exact)
            ? exact.Name
            : EditDistance.FindNearest(core, ConditionOperator.Names.ToArray());
        return qualifier is null || nearest is null ? null : (colon < 0 ? "" : qualifier + ":") + nearest + suffix;
    }
}
