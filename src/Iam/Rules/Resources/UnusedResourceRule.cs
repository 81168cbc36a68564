using System.Linq;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>
/// DSP1411. Where no action of the statement has a resource, each action says so (DSP1409, DSP1410), and its ARNs do not say it again.
/// </summary>
internal sealed class UnusedResourceRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Warning(
        "DSP1411",
        "Resource that no action acts on",
        "No action of the statement acts on '{0}'; remove it, or add the action that was meant");

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Statement.Effect != Effect.Allow || statement.Statement.IsNotResource)
            return;
        var actions = statement.CoveredBy(context.Catalog);
        if (actions.Count == 0 || actions.Any(action => action.Covered.Count == 0)
            || statement.Resources.Any(resource => resource.Pattern.IsAll))
            return;
        var types = actions
            .SelectMany(action => action.Covered)
            .SelectMany(action => action.ResourceTypes)
            .Select(acted => acted.Type)
            .Distinct()
            .ToArray();
        var unused = statement.Resources.Where(resource => resource.Pattern.Arn is not null && !types.Any(resource.Pattern.CanBe)
            && !(Renamed(resource.Text.Value) is { } renamed && types.Any(renamed.CanBe))).ToArray();
        if (unused.Length == statement.Resources.Count)
            return;
        foreach (var (text, pattern) in unused)
        {
            // What fits nothing at all is DSP1408's.
            var forms = ArnForms.FindAll(context.Catalog, pattern.Arn!);
            if (forms.Count == 0 || forms.Any(form => form.Form.Intersects(pattern.Arn!)))
                context.Report(Rule, text.ContentSpan, statement.Number, [text.Value.Shorten()]);
        }
    }

    // One service by two names, in whose policies AWS lists the ARNs under both.
    private static ResourcePattern? Renamed(string text)
    {
        const string Old = ":codestar-connections:", New = ":codeconnections:";
        return text.Contains(Old) ? new ResourcePattern(text.Replace(Old, New)) : text.Contains(New)
            ? new ResourcePattern(text.Replace(New, Old)) : null;
    }
}
