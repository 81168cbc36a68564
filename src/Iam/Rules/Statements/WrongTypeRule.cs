using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Statements;

/// <summary>DSP1208. What stands under an operator that is no object is DSP1501's.</summary>
internal sealed class WrongTypeRule() : StatementRule(Descriptor)
{
    private const string Strings = "a string or an array of strings";

    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1208",
        "Wrong JSON type",
        "{0} is {1}; write {2}") with { HasFix = true, Obscures = Obscured.Action };

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var element in statement.Syntax.Elements)
        {
            switch (element.Kind)
            {
                case PolicyElementKind.Sid or PolicyElementKind.Effect when element.Value is not JsonString:
                    Report(context, statement, element, element.Value, "a string");
                    break;
                case PolicyElementKind.Action or PolicyElementKind.NotAction or PolicyElementKind.Resource or PolicyElementKind.NotResource:
                    CheckStrings(context, statement, element);
                    break;
                case PolicyElementKind.Condition when element.Value is not JsonObject:
                    Report(context, statement, element, element.Value, "an object of operators, keys and values");
                    break;
            }
        }

        foreach (var condition in statement.Syntax.Conditions)
            CheckConditionValue(context, statement, condition);
    }

    private void CheckStrings(RuleContext context, CheckedStatement statement, PolicyElement element)
    {
        if (element.Value is JsonArray array)
        {
            foreach (var value in array.Elements)
            {
                if (value is not JsonString)
                    Report(context, statement, $"A value of {ElementNames.NameOf(element.Kind)}", value, "a string", SeverityOf(value));
            }
        }
        else if (element.Value is not JsonString)
        {
            Report(context, statement, element, element.Value, Strings);
        }
    }

    private void CheckConditionValue(RuleContext context, CheckedStatement statement, ConditionSyntax condition)
    {
        const string Expected = "a string, number or boolean, or an array of these";
        var name = $"The value of '{condition.Key.Value.Shorten()}'";
        if (condition.Value is JsonArray array)
        {
            foreach (var value in array.Elements)
            {
                if (value.Kind is JsonKind.Object or JsonKind.Array or JsonKind.Null)
                    Report(context, statement, name, value, Expected, SeverityOf(value));
            }
        }
        else if (condition.Value is null or { Kind: JsonKind.Object or JsonKind.Null })
        {
            Report(context, statement, name, condition.Value ?? condition.Key, Expected, PolicySeverity.Error);
        }
    }

    private void Report(RuleContext context, CheckedStatement statement, PolicyElement element, JsonNode? value, string expected) =>
        Report(context, statement, ElementNames.NameOf(element.Kind), value ?? element.Property.Name, expected, PolicySeverity.Error);

    private void Report(
        RuleContext context, CheckedStatement statement, string name, JsonNode value, string expected, PolicySeverity severity) =>
        context.Report(Rule, value.Span, statement.Number, [name, JsonTypes.Describe(value), expected], severity);

    // IAM saves null inside an array, where it stands for nothing.
    private static PolicySeverity SeverityOf(JsonNode value) => value.Kind == JsonKind.Null ? PolicySeverity.Warning : PolicySeverity.Error;
}
