using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>
/// DSP1409. A wildcard is reported only when none of its actions can use any resource of the statement. An action that needs several
/// resources at once is reported where it is first written out.
/// </summary>
internal sealed class ResourceTypeMismatchRule() : StatementRule(Descriptor)
{
    private const int MaxForms = 3;

    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1409",
        "Action on a resource type that it does not support",
        "No resource {0}; it needs {1}") with { HasFix = true };

    public override Obscured AsksFor => Obscured.Action | Obscured.Resource;

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        foreach (var (span, pattern, actions) in ActionResources.FindUnserved(context, statement))
        {
            if (actions.All(action => action.ResourceTypes.Count == 0))
                continue;
            var forms = actions.SelectMany(action => action.ResourceForms).Where(form => form != "*").Distinct().ToArray();
            context.Report(
                Rule,
                span,
                statement.Number,
                [$"of the statement is one that '{pattern.Text}' acts on", Describe(forms, " or ")],
                properties: [(FindingProperties.Action, pattern.Text), (FindingProperties.Resources, string.Join("|", forms))]);
        }
    }

    public override void Check(RuleContext context)
    {
        base.Check(context);
        var seen = new HashSet<string>();
        foreach (var statement in context.Statements.Where(statement => statement.Statement.Effect == Effect.Allow))
        {
            foreach (var (text, pattern, covered) in statement.CoveredBy(context.Catalog))
            {
                if (pattern.IsExact && covered.Count == 1 && statement.Reach.CanServe(covered[0]) && seen.Add(covered[0].FullName)
                    && ActionParts.FindMissing(context, covered[0]) is { Count: > 0 } missing)
                    context.Report(
                        Rule, text.ContentSpan, statement.Number, [$"is one of those that '{pattern.Text}' acts on as well",
                            Describe([.. missing.Select(type => type.Arn)], " and ")]);
            }
        }
    }

    private static string Describe(IReadOnlyList<string> forms, string conjunction) =>
        string.Join(conjunction, forms.Take(MaxForms)) + (forms.Count > MaxForms
            ? $" ({conjunction.Trim()} {(conjunction == " or " ? "one of " : "")}{forms.Count - MaxForms} others)" : "");
}
