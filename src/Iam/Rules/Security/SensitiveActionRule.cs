using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>DSP1608. Actions that have nothing but <c>*</c> are left out: nobody can name their resources.</summary>
internal sealed class SensitiveActionRule() : StatementRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Info(
        "DSP1608",
        "Credentials or content of every resource",
        "'{0}' {1}, here of every resource; name the resources");

    protected override void Check(RuleContext context, CheckedStatement statement)
    {
        if (statement.Statement.Effect != Effect.Allow || statement.Statement.IsNotResource || !Narrowing.IsAbsent(statement))
            return;
        foreach (var (text, pattern, covered) in statement.CoveredBy(context.Catalog))
        {
            var sensitive = covered.Where(action => IsOnAll(statement, action) && !Denials.TakeAway(context, statement, action))
                .Select(action => (Action: action, What: SensitiveActions.Find(action)))
                .Where(found => found.What is not null)
                .OrderBy(found => SensitiveActions.RankOf(found.What!))
                .ToArray();
            if (sensitive.Length == 0)
                continue;
            var (first, what) = sensitive[0];
            var example = pattern.IsExact
                ? ""
                : $" ('{first.FullName}'{(sensitive.Length > 1 ? $" and {sensitive.Length - 1} more" : "")})";
            context.Report(Rule, text.ContentSpan, statement.Number, [pattern.Text.Shorten(), what + example],
                properties: (FindingProperties.Action, first.FullName));
        }
    }

    private static bool IsOnAll(CheckedStatement statement, ServiceAction action) => action.ResourceTypes.Count > 0
        && statement.Resources.Any(
            resource => action.ResourceTypes.Any(acted => ResourceReach.CoversEvery(resource.Text.Value, acted.Type)));
}
