using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Analyzer.Usage;

/// <summary>Compares what a policy file allows with what is used under it.</summary>
internal sealed class UnusedActions(IReadOnlyList<UsedActions> uses, IamCatalog catalog, bool isLambda)
{
    private const string ReadObject = "s3:GetObject";

    private readonly UnseenUseScope[] _scopes =
    [
        UnseenUseScope.Everywhere,
        .. isLambda ? new[] { UnseenUseScope.Lambda } : [],
        .. uses.Any(used => used.Contains(ReadObject)) ? new[] { UnseenUseScope.ObjectReaders } : [],
    ];

    /// <summary>
    /// The strings of Action of which nothing, or not everything, is used, in the order of the text. Strings that other rules have
    /// something to
    /// say of (unknown actions, wildcards over services, whatever stands in a broken statement) are left to them.
    /// </summary>
    public IEnumerable<UnusedAction> Find(PolicyFile file)
    {
        if (!file.IsJudgeable || file.IsBroken(0))
            return [];
        return file.Syntax.Statements
            .Zip(file.Policy.Statements, (syntax, statement) => (Syntax: syntax, Statement: statement))
            .Where(pair => pair.Statement is { Effect: Effect.Allow, IsNotAction: false } && !file.IsBroken(pair.Statement.Number))
            .SelectMany(pair => pair.Syntax.Actions.Select(text => Judge(text, pair.Statement)))
            .OfType<UnusedAction>();
    }

    private UnusedAction? Judge(JsonString text, Statement statement)
    {
        var pattern = new ActionPattern(text.Value);
        if (!pattern.HasOneService || Placeholder.Mask(text.Value) != text.Value)
            return null;
        var covered = GrantedActions.Expand(pattern, catalog).ToArray();

        // What no call could show is not missed where none does.
        if (!covered.Any(catalog.Sdk.CouldShow))
            return null;
        var called = covered.Where(action => uses.Any(used => used.MayContain(action))).ToArray();
        var inUse = covered.Where(action => called.Contains(action) || UnseenUses.MayUse(action, _scopes)).ToArray();
        return inUse.Length == covered.Length
            ? null
            : new UnusedAction(text, statement, covered, IsCalled: called.Length > 0, Names(inUse));
    }

    private static IReadOnlyList<string> Names(IEnumerable<ServiceAction> actions) =>
        [.. actions.Select(action => action.FullName).OrderBy(name => name, StringComparer.Ordinal)];
}
