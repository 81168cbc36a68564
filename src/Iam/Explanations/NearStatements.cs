using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Iam.Explanations;

/// <summary>Finds the statements of a policy file that come nearest to granting an action, the nearest first.</summary>
public static class NearStatements
{
    private const int Most = 3;

    /// <summary>The statements nearest to granting an action that the file does not grant, at most three.</summary>
    public static IReadOnlyList<NearStatement> Find(PolicyFile file, ActionName action, IamCatalog catalog)
    {
        if (!file.IsJudgeable)
            return [];
        var known = catalog.FindAction(action);
        return file.Reaches
            .Zip(file.Syntax.Statements, (reach, syntax) => (Miss: StatementJudgement.Of(reach, syntax, action, known), reach.Statement.Number))
            .Where(judged => judged.Miss is not null && !file.IsBroken(judged.Number))
            .OrderBy(judged => judged.Miss!.Near.Miss)
            .ThenByDescending(judged => judged.Miss!.Likeness)
            .ThenBy(judged => judged.Number)
            .Take(Most)
            .Select(judged => judged.Miss!.Near)
            .ToArray();
    }

    /// <summary>The statements that grant the action on other resources than the one asked for, at most three.</summary>
    public static IReadOnlyList<NearStatement> Find(PolicyFile file, ActionName action, IamCatalog catalog, ArnPattern resource)
    {
        var grant = new PolicyGrants(file, catalog).Judge(action);
        if (grant.Status != GrantStatus.Granted)
            return Find(file, action, catalog);
        return file.Reaches
            .Zip(file.Syntax.Statements, (reach, syntax) => (reach, syntax))
            .Where(pair => grant.Statements.Contains(pair.reach.Statement.Number) && pair.reach.Resources.Count > 0)
            .Select(pair => StatementJudgement.OfResources(pair.reach, pair.syntax, resource))
            .OrderByDescending(judged => judged.Likeness)
            .ThenBy(judged => judged.Near.Statement.Number)
            .Take(Most)
            .Select(judged => judged.Near)
            .ToArray();
    }
}
