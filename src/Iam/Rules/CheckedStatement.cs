using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules;

/// <summary>A statement as rules look at it: its places, its values and its patterns.</summary>
internal sealed class CheckedStatement
{
    private IReadOnlyList<(JsonString Text, ActionPattern Pattern, IReadOnlyList<ServiceAction> Covered)>? _covered;

    public CheckedStatement(StatementSyntax syntax, Statement statement)
    {
        Syntax = syntax;
        Statement = statement;
        Reach = new StatementReach(statement);
        Actions = [.. syntax.Actions.Zip(Reach.Actions, (text, pattern) => (text, pattern))];
        Resources = [.. syntax.Resources.Zip(Reach.Resources, (text, pattern) => (text, pattern))];
    }

    /// <summary>Its place among the statements, from 1.</summary>
    public int Number => Syntax.Number;

    public StatementSyntax Syntax { get; }

    public Statement Statement { get; }

    public StatementReach Reach { get; }

    /// <summary>The strings of Action or NotAction with their patterns.</summary>
    public IReadOnlyList<(JsonString Text, ActionPattern Pattern)> Actions { get; }

    /// <summary>The strings of Resource or NotResource with their patterns.</summary>
    public IReadOnlyList<(JsonString Text, ResourcePattern Pattern)> Resources { get; }

    /// <summary>
    /// The strings of Action with the catalog's actions that they cover; none for NotAction and where one of them spans services, which is
    /// too much to say anything of.
    /// </summary>
    public IReadOnlyList<(JsonString Text, ActionPattern Pattern, IReadOnlyList<ServiceAction> Covered)> CoveredBy(IamCatalog catalog) =>
        _covered ??= Statement.IsNotAction || Actions.Any(action => !action.Pattern.HasOneService)
            ? []
            : [.. Actions.Select(action =>
                (action.Text, action.Pattern, (IReadOnlyList<ServiceAction>)[.. GrantedActions.Expand(action.Pattern, catalog)]))];

    /// <summary>Whether it allows the action, or may do so once its Effect or Action, which it lacks, is mended.</summary>
    public bool MayAllow(ServiceAction action) => Statement.Effect != Effect.Deny
        && (Actions.Count == 0 || Reach.Covers(new ActionName(action.Service, action.Name)))
        && Reach.CanServe(action);

    /// <summary>The opening brace: where something is missing.</summary>
    public SourceSpan Brace => new(Syntax.Node.Span.Start, 1);

    /// <summary>Whether an element of that kind stands there by its right name, which is all that IAM sees.</summary>
    public bool Has(PolicyElementKind kind) => Syntax.Elements.Any(element => element.Kind == kind && !element.IsMisnamed);
}
