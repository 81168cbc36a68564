using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Explanations;

/// <summary>One statement held against an action.</summary>
/// <param name="Near">How it misses.</param>
/// <param name="Likeness">Among statements that miss alike, how much of the name asked for they have.</param>
internal sealed record StatementJudgement(NearStatement Near, int Likeness)
{
    /// <summary>How the statement misses the action; null where it is far from it, or grants it.</summary>
    public static StatementJudgement? Judge(
        StatementReach reach,
        StatementSyntax syntax,
        ActionName action,
        ServiceAction? known,
        ArnPattern? asked,
        PassedServices? services,
        bool isDenial)
    {
        var statement = reach.Statement;
        if (statement.Effect == Effect.Deny)
        {
            return isDenial
                ? Judged(
                    StatementMiss.Denies, reach, syntax, action, $"denies it by {Covering(reach, action)} on {DeniedBy(reach)}")
                : null;
        }

        if (statement.Effect != Effect.Allow)
            return null;
        if (!reach.Covers(action))
            return statement.IsNotAction ? LeavesOut(reach, syntax, action, known) : OtherActions(reach, syntax, action);
        if (services is not null && (known is null || reach.CanServe(known)) && !PassedToService.Admits(statement, services))
            return OtherServices(reach, syntax, action, services);
        return known is null || reach.CanServe(known)
            ? asked is null || reach.Resources.Count == 0 ? null : OtherResources(reach, syntax, asked)
            : Judged(StatementMiss.NoResource, reach, syntax, action,
                $"allows it by {Covering(reach, action)} on {ResourcesOf(reach)}; it acts on {Needed(known)}");
    }

    private static StatementJudgement? LeavesOut(StatementReach reach, StatementSyntax syntax, ActionName action, ServiceAction? known) =>
        reach.Actions.Count > 0 && (known is null || reach.CanServe(known))
            ? Judged(StatementMiss.LeavesOut, reach, syntax, action, $"allows every action but {Covering(reach, action)}")
            : null;

    private static StatementJudgement OtherServices(
        StatementReach reach, StatementSyntax syntax, ActionName action, PassedServices services)
    {
        var condition = reach.Statement.Conditions.First(condition => PassedToService.LeavesOut(condition, services));
        var values = Words.Quoted([.. condition.Values]);
        return Judged(
            StatementMiss.OtherServices,
            reach,
            syntax,
            action,
            $"allows it by {Covering(reach, action)} under {condition.Operator} of '{condition.Key}' with {values}");
    }

    private static StatementJudgement OtherResources(StatementReach reach, StatementSyntax syntax, ArnPattern asked)
    {
        var nearest = Enumerable.Range(0, reach.Resources.Count)
            .OrderByDescending(index => CommonStart.Count(reach.Resources[index].Arn?.Resource ?? "", asked.Resource))
            .First();
        return new StatementJudgement(
            new NearStatement(
                reach.Statement, syntax.Resources[nearest].Span, StatementMiss.OtherResources, $"allows it on {ResourcesOf(reach)}"),
            CommonStart.Count(reach.Resources[nearest].Arn?.Resource ?? "", asked.Resource));
    }

    private static StatementJudgement? OtherActions(StatementReach reach, StatementSyntax syntax, ActionName action)
    {
        var name = action.ToString();
        var nearest = Enumerable.Range(0, reach.Actions.Count)
            .Where(index => reach.Actions[index] is { IsWellFormed: true } pattern && pattern.CoversService(action.Service))
            .OrderByDescending(index => CommonStart.Count(reach.Actions[index].Text, name))
            .Select(index => (int?)index)
            .FirstOrDefault();
        if (nearest is not { } found)
            return null;
        var text = reach.Actions[found].Text;
        var near = new NearStatement(
            reach.Statement, syntax.Actions[found].Span, StatementMiss.OtherActions, $"allows '{text}', which does not cover it");
        return new StatementJudgement(near, CommonStart.Count(text, name));
    }

    private static StatementJudgement Judged(
        StatementMiss miss, StatementReach reach, StatementSyntax syntax, ActionName action, string why)
    {
        var index = Enumerable.Range(0, reach.Actions.Count).FirstOrDefault(index => reach.Actions[index].Covers(action));
        return new StatementJudgement(new NearStatement(reach.Statement, syntax.Actions[index].Span, miss, why), 0);
    }

    private static string Covering(StatementReach reach, ActionName action) =>
        reach.Actions.FirstOrDefault(pattern => pattern.Covers(action)) is { } covering
        ? "'" + covering.Text + "'"
        : "NotAction";

    private static string ResourcesOf(StatementReach reach) =>
        (reach.Statement.IsNotResource ? "all but " : "") + Words.Quoted([.. reach.Resources.Select(resource => resource.Text)]);

    private static string DeniedBy(StatementReach reach) =>
        !reach.Statement.IsNotResource && reach.Resources.Any(resource => resource.IsEverything) ? "every resource" : ResourcesOf(reach);

    private static string Needed(ServiceAction action) => Words.Quoted(action.ResourceForms);
}

/// <summary>Why a statement does not grant an action, from the nearest miss to the farthest.</summary>
public enum StatementMiss
{
    /// <summary>It denies the action, on every resource or on all that matter.</summary>
    Denies,

    /// <summary>It allows the action on other resources than the one asked for.</summary>
    OtherResources,

    /// <summary>It allows the action where a role goes to other services than the ones asked for.</summary>
    OtherServices,

    /// <summary>It covers the action, and none of its resources is one that the action acts on.</summary>
    NoResource,

    /// <summary>It allows every action but those that it names, and it names this one.</summary>
    LeavesOut,

    /// <summary>It allows other actions of the service.</summary>
    OtherActions,
}
