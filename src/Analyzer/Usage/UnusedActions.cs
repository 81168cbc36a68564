using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Usage;

/// <summary>Compares what a policy file allows with what is used under it.</summary>
internal static class UnusedActions
{
    /// <summary>
    /// The strings of Action of which nothing, or not everything, is used, in the order of the text. Strings that other rules have something to
    /// say of (unknown actions, wildcards over services, whatever stands in a broken statement) are left to them.
    /// </summary>
    public static IEnumerable<UnusedAction> Find(PolicyFile file, IReadOnlyList<UsedActions> uses)
    {
        if (!file.IsJudgeable || file.IsBroken(0))
            return [];
        return file.Syntax.Statements
            .Zip(file.Policy.Statements, (syntax, statement) => (Syntax: syntax, Statement: statement))
            .Where(pair => pair.Statement is { Effect: Effect.Allow, IsNotAction: false } && !file.IsBroken(pair.Statement.Number))
            .SelectMany(pair => pair.Syntax.Actions.Select(text => Judge(text, pair.Statement, uses)))
            .OfType<UnusedAction>();
    }

    private static UnusedAction? Judge(JsonString text, Statement statement, IReadOnlyList<UsedActions> uses)
    {
        var pattern = new ActionPattern(text.Value);
        if (!pattern.HasOneService || Placeholder.Mask(text.Value) != text.Value)
            return null;
        var covered = GrantedActions.Expand(pattern, IamCatalog.Default).ToArray();
        var used = covered.Where(action => MayBeUsed(action, uses)).Select(action => action.FullName).OrderBy(name => name, StringComparer.Ordinal).ToArray();
        return used.Length == covered.Length ? null : new UnusedAction(text, statement, covered, used);
    }

    private static bool MayBeUsed(ServiceAction action, IReadOnlyList<UsedActions> uses) =>
        uses.Any(use => use.MayContain(action)) || UnseenUses.MayUse(action);
}
