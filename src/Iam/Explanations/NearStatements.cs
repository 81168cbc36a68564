using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Explanations;

/// <summary>Finds the statements of a policy file that come nearest to granting an action, the nearest first.</summary>
public static class NearStatements
{
    private const int Most = 3;

    /// <summary>The statements nearest to granting the action, at most three.</summary>
    /// <param name="file">The policy file.</param>
    /// <param name="action">The action.</param>
    /// <param name="catalog">What AWS says of the action.</param>
    /// <param name="resource">The resource asked for; null for any. Statements that grant the action on others are near then.</param>
    /// <param name="services">The services that a role is passed to; null where that says nothing.</param>
    public static IReadOnlyList<NearStatement> Find(
        PolicyFile file, ActionName action, IamCatalog catalog, ArnPattern? resource = null, PassedServices? services = null)
    {
        if (!file.IsJudgeable)
            return [];
        var known = catalog.FindAction(action);
        var denials = DenialsOf(file, action, catalog, resource, services);
        return file.Reaches
            .Zip(file.Syntax.Statements, (reach, syntax) => (
                Judged: StatementJudgement.Judge(
                    reach, syntax, action, known, resource, services, denials.Contains(reach.Statement.Number)),
                reach.Statement.Number))
            .Where(pair => pair.Judged is not null && !file.IsBroken(pair.Number))
            .OrderBy(pair => pair.Judged!.Near.Miss)
            .ThenByDescending(pair => pair.Judged!.Likeness)
            .ThenBy(pair => pair.Number)
            .Take(Most)
            .Select(pair => pair.Judged!.Near)
            .ToArray();
    }

    private static IReadOnlyList<int> DenialsOf(
        PolicyFile file, ActionName action, IamCatalog catalog, ArnPattern? resource, PassedServices? services)
    {
        var grants = new PolicyGrants(file, catalog);
        if (grants.Judge(action, services) is { Status: GrantStatus.Denied } grant)
            return grant.Statements;
        return resource is null ? [] : grants.FindDeniedResources(action)?.StatementsCovering(resource) ?? [];
    }
}

/// <summary>A statement that comes near granting an action.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Span">The string in it that decides, or the statement as a whole.</param>
/// <param name="Miss">Why it does not grant the action.</param>
/// <param name="Why">The same in words that follow "the statement", such as <c>allows 's3:GetObject', which does not cover it</c>.</param>
public sealed record NearStatement(Statement Statement, SourceSpan Span, StatementMiss Miss, string Why)
{
    /// <summary>The statement as messages name it: by its number, and by its Sid where it has one.</summary>
    public string Name =>
        Statement.Sid is { Length: > 0 } sid ? $"statement {Statement.Number} ('{sid}')" : $"statement {Statement.Number}";
}
