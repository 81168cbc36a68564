using System;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Variables;

/// <summary>DSP1451.</summary>
internal sealed class UselessVariableRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1451",
        "Policy variable without a value",
        "'{0}' {1}");

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (text, _) in statement.Resources)
            CheckText(context, statement, text, null);
        foreach (var condition in statement.Syntax.Conditions)
        {
            CheckText(context, statement, condition.Key, "is in a condition key, where it is plain text; write the key out");
            if (!ConditionOperator.TryParse(condition.Operator.Value, out var @operator))
                continue;
            var fault = @operator.Family is ConditionFamily.String or ConditionFamily.Arn
                ? null
                : $"means nothing to '{@operator.Name}'; only String and Arn operators take variables";
            foreach (var value in condition.Values)
            {
                if (value is JsonString text)
                    CheckText(context, statement, text, fault);
            }
        }
    }

    private void CheckText(RuleContext context, CheckedStatement statement, JsonString text, string? placeFault)
    {
        if (text.Value.IndexOf("${", StringComparison.Ordinal) < 0)
            return;
        foreach (var variable in PolicyVariable.FindAll(text.Value))
        {
            if (variable.Fault is not null)
                continue;
            var fault = placeFault ?? FindFault(context, variable);
            if (fault is not null)
                context.Report(Rule, text.SpanOf(variable.Start, variable.Length), statement.Number,
                    [text.Value.Substring(variable.Start, variable.Length).Shorten(), fault]);
        }
    }

    private static string? FindFault(RuleContext context, PolicyVariable variable)
    {
        if (context.Policy.Version != PolicyVersion.Current)
            return "is plain text in a policy that is not of version 2012-10-17; write \"Version\": \"2012-10-17\"";
        if (variable.IsEscape || ConditionKeys.Find(context.Catalog, variable.Name) is not null)
            return null;
        var colon = variable.Name.IndexOf(':');
        if (colon > 0 && (variable.Name.IndexOf('.') >= 0 || RetiredServices.Contains(variable.Name.Substring(0, colon))))
            return null;
        var meant = colon < 0
            ? context.Catalog.FindConditionKey("aws:" + variable.Name)?.Name
            : ConditionKeys.FindMeant(context.Catalog, variable.Name);
        var suggestion = meant is null ? "" : $"; did you mean '${{{meant}}}'?";
        return "names no known condition key" + suggestion + CatalogNote.Write(context.Catalog);
    }
}
