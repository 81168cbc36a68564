using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Iam.Policies;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>What the attributes around a call declare.</summary>
/// <param name="PolicyName">The policy that the code runs under; null where nothing says so.</param>
/// <param name="GrantedElsewhere">The patterns of actions that something else than a policy of the project grants.</param>
internal sealed record PermissionScope(string? PolicyName, ImmutableArray<string> GrantedElsewhere)
{
    private const string Namespace = "Dstack.Permissions";

    /// <summary>Nothing is declared.</summary>
    public static PermissionScope None { get; } = new(null, ImmutableArray<string>.Empty);

    /// <summary>Whether the action is declared to be granted elsewhere.</summary>
    public bool Grants(ActionName action) =>
        GrantedElsewhere.Any(pattern => GlobPattern.Matches(pattern, action.ToString(), ignoreCase: true));

    /// <summary>The scope of a symbol within this one: its own policy goes before that of what contains it, exceptions add up.</summary>
    public PermissionScope Within(ISymbol symbol)
    {
        var scope = this;
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { Name: { } name } type
                || attribute.ConstructorArguments is not [{ Value: string argument }]
                || !type.ContainingNamespace.Is(Namespace))
                continue;
            scope = name switch
            {
                "PermissionPolicyAttribute" => scope with { PolicyName = argument },
                "PermissionGrantedElsewhereAttribute" => scope with { GrantedElsewhere = scope.GrantedElsewhere.Add(argument) },
                _ => scope,
            };
        }

        return scope;
    }
}
