using System;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;
using Dstack.Permissions.Iam.Rules.Conditions;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Changes a condition operator to one that fits what stands under it; only where it fits everything there.</summary>
internal static class FittingOperator
{
    /// <summary>The operator of the family that the keys under it have.</summary>
    public static FindingEdit? ForType(FindingSite site)
    {
        if (site.Operator is not { Value: JsonObject keys } property || !ConditionOperator.TryParse(property.Name.Value, out var @operator))
            return null;
        var names = keys.Properties.Select(key => OperatorNames.For(@operator, TypeOf(site, key.Name.Value))).Distinct().ToArray();
        if (names.Length != 1 || names[0] is not { } name || Rename(site, @operator with { Name = name }) is not { } edit)
            return null;
        var number = site.Statement!.Number;
        var before = CountUnreadable(site.FindingsAfter(new FindingEdit("", [])), number);
        return CountUnreadable(site.FindingsAfter(edit), number) > before ? null : edit;
    }

    /// <summary>
    /// The Like form of an operator that takes wildcards for plain text. The others that it could be ignore case, and no Like does.
    /// </summary>
    public static FindingEdit? ForWildcard(FindingSite site) =>
        site.Operator is { } property && ConditionOperator.TryParse(property.Name.Value, out var @operator)
            && @operator.Name is "StringEquals" or "StringNotEquals"
            ? Rename(site, @operator with { Name = @operator.IsNegated ? "StringNotLike" : "StringLike" })
            : null;

    /// <summary>
    /// The plain operator for keys of one value: <c>ForAnyValue</c> says the same of them, <c>ForAllValues</c> does not, as it holds
    /// without the key.
    /// </summary>
    public static FindingEdit? ForOneValue(FindingSite site) =>
        site.Operator is { Value: JsonObject keys } property
        && ConditionOperator.TryParse(property.Name.Value, out var @operator)
        && @operator.Qualifier == ConditionOperator.ForAny
        && keys.Properties.All(
            key => TypeOf(site, key.Name.Value) is { Length: > 0 } type && !type.StartsWith("ArrayOf", StringComparison.Ordinal))
            ? Rename(site, @operator with { Qualifier = "" })
            : null;

    /// <summary>Renames the operator at the place of the finding; null where the statement has the other one already.</summary>
    public static FindingEdit? Rename(FindingSite site, ConditionOperator @operator)
    {
        if (site.Operator is not { } property || site.Statement?.Condition?.Value is not JsonObject block)
            return null;
        var name = @operator.ToString();
        if (block.Properties.Any(other => other != property && other.Name.Value.Equals(name, StringComparison.OrdinalIgnoreCase)))
            return null;
        var span = property.Name.ContentSpan;
        return new FindingEdit(
            $"Change '{property.Name.Value}' to '{name}'", [new TextChange(TextSpan.FromBounds(span.Start, span.End), name)]);
    }

    private static string TypeOf(FindingSite site, string key) => ConditionKeys.Find(site.Catalog, key)?.Type ?? "";

    private static int CountUnreadable(System.Collections.Generic.IReadOnlyList<PolicyFinding> findings, int statement) =>
        findings.Count(finding => finding.Statement == statement && finding.Rule.Id == ConditionValueRule.Descriptor.Id);
}
