using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Generator.Naming;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Generator.Pipeline;

/// <summary>Finds out which constants a policy gets.</summary>
internal sealed class PolicyConstants
{
    /// <summary>The method of the generated code that declares one action.</summary>
    public const string Declare = "Declare";

    /// <summary>The method of the generated code that declares all actions.</summary>
    public const string DeclareAll = "DeclareAll";

    // What the generated code needs for itself.
    private static readonly string[] ReservedNames = ["Actions", "ActionNames", "All", Declare, DeclareAll];

    private readonly IamCatalog _catalog;
    private readonly StatementReach[] _denials;
    private readonly Dictionary<ActionName, ActionDeclaration> _constants = [];
    private readonly List<(string Service, string Text)> _declared = [];

    private PolicyConstants(Policy policy, IamCatalog catalog)
    {
        _catalog = catalog;
        _denials = policy.Statements
            .Where(statement => statement is { Effect: Effect.Deny, IsNotResource: false, Conditions.Count: 0 }
                && statement.Resources.Contains("*"))
            .Select(statement => new StatementReach(statement))
            .ToArray();
    }

    /// <summary>
    /// The constants: actions that are named, known to the catalog or not, and those that a wildcard covers and its resources can serve;
    /// without those that a Deny takes away altogether.
    /// </summary>
    public static PolicyActions From(ParsedPolicy policy, IamCatalog catalog)
    {
        var constants = new PolicyConstants(policy.Policy, catalog);
        var declarations = policy.Actions.ToLookup(declaration => declaration.Statement);
        foreach (var statement in policy.Policy.Statements.Where(statement => statement.Effect != Effect.Deny))
            constants.Add(statement, declarations[statement.Number]);
        return new PolicyActions(
            policy.Path,
            policy.ClassName,
            new EquatableArray<string>(constants.Declared(declared => true)),
            new EquatableArray<ServiceConstants>(constants.Services()));
    }

    private void Add(Statement statement, IEnumerable<ActionDeclaration> declarations)
    {
        if (statement.IsNotAction)
        {
            if (declarations.FirstOrDefault() is { } first)
                AddExpansion(statement, first, isDeclaration: true);
            return;
        }

        foreach (var declaration in declarations)
        {
            var pattern = new ActionPattern(declaration.Text);
            if (pattern.IsExact)
                AddExact(pattern, declaration);
            else if (pattern.IsWellFormed)
                AddPattern(statement, pattern, declaration);
        }
    }

    private void AddExact(ActionPattern pattern, ActionDeclaration declaration)
    {
        var known = _catalog.FindAction(new ActionName(pattern.Service, pattern.Name));
        var action = known is null
            ? new ActionName(pattern.Service.ToLowerInvariant(), pattern.Name)
            : new ActionName(known.Service, known.Name);
        if (Add(action, declaration))
            _declared.Add((action.Service, action.ToString()));
    }

    private void AddPattern(Statement statement, ActionPattern pattern, ActionDeclaration declaration)
    {
        AddExpansion(statement with { Actions = new EquatableArray<string>([declaration.Text]) }, declaration, isDeclaration: false);
        if (Placeholder.FindAll(declaration.Text).Count == 0)
            _declared.Add((pattern.HasOneService ? pattern.Service.ToLowerInvariant() : "", declaration.Text));
    }

    private void AddExpansion(Statement statement, ActionDeclaration declaration, bool isDeclaration)
    {
        foreach (var action in GrantedActions.Expand(statement, _catalog))
        {
            if (Add(new ActionName(action.Service, action.Name), declaration) && isDeclaration)
                _declared.Add((action.Service, action.FullName));
        }
    }

    private bool Add(ActionName action, ActionDeclaration declaration)
    {
        if (_denials.Any(denial => denial.SurelyCovers(action)))
            return false;
        if (!_constants.ContainsKey(action))
            _constants.Add(action, declaration);
        return true;
    }

    private IEnumerable<string> Declared(Func<string, bool> isOf) => _declared
        .Where(declared => isOf(declared.Service))
        .Select(declared => declared.Text)
        .Distinct(StringComparer.OrdinalIgnoreCase);

    private IEnumerable<ServiceConstants> Services()
    {
        var names = new NameScope(ReservedNames);
        var constants = _constants.ToLookup(constant => constant.Key.Service);
        return constants.Select(group => group.Key)
            .Concat(_declared.Select(declared => declared.Service).Where(service => service.Length > 0))
            .Distinct()
            .OrderBy(prefix => prefix, StringComparer.Ordinal)
            .Select(prefix => Service(prefix, names.Take(Identifiers.Pascal(prefix), "Service"), constants[prefix]))
            .ToArray();
    }

    private ServiceConstants Service(string prefix, string identifier, IEnumerable<KeyValuePair<ActionName, ActionDeclaration>> constants)
    {
        var names = new NameScope([.. ReservedNames, identifier]);
        var sorted = constants
            .OrderBy(constant => constant.Key.Name, StringComparer.Ordinal)
            .Select(constant => new ActionConstant(
                names.Take(Identifiers.Pascal(constant.Key.Name), "Action"), constant.Key.Name, constant.Value.Statement,
                    constant.Value.Line));
        return new ServiceConstants(
            prefix,
            identifier,
            new EquatableArray<string>(Declared(service => service == prefix)),
            new EquatableArray<ActionConstant>(sorted));
    }
}

/// <summary>A constant for an action.</summary>
/// <param name="Identifier">The name in C#.</param>
/// <param name="Name">The action's name in its service.</param>
/// <param name="Statement">The number of the statement that declares it.</param>
/// <param name="Line">The line that declares it.</param>
internal sealed record ActionConstant(string Identifier, string Name, int Statement, int Line);

/// <summary>An action, or a pattern of actions, where a policy file declares it.</summary>
/// <param name="Statement">The number of the statement, from 1.</param>
/// <param name="Text">The action as written.</param>
/// <param name="Line">The line in the file, from 1.</param>
internal sealed record ActionDeclaration(int Statement, string Text, int Line);

/// <summary>The constants of a service.</summary>
/// <param name="Prefix">The service prefix.</param>
/// <param name="Identifier">The name of its class.</param>
/// <param name="Declared">The actions as the policy declares them, wildcards as written.</param>
/// <param name="Constants">One for each action, sorted.</param>
internal sealed record ServiceConstants(
    string Prefix,
    string Identifier,
    EquatableArray<string> Declared,
    EquatableArray<ActionConstant> Constants);
