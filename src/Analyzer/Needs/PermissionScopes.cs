using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Calls;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Analyzer.Symbols;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Needs;

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

/// <summary>The scopes of a compilation: under which policies each member of it is judged.</summary>
internal sealed class PermissionScopes(ProjectPolicies policies)
{
    private readonly OperationJudge _anyPolicy = new(policies);
    private readonly ConcurrentDictionary<string, OperationJudge> _byPolicy = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ISymbol, PermissionScope> _bySymbol = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _needing = new(IdentityComparer<IAssemblySymbol>.Instance);

    /// <summary>What members declare to need, or models files say of them.</summary>
    public DeclaredRequirements Requirements { get; } = new(policies.Catalog.Sdk.Libraries);

    /// <summary>The clients and operations of the catalog that is judged by.</summary>
    public SdkCatalog Sdk { get; } = policies.Catalog.Sdk;

    /// <summary>
    /// Whether a use of the member may need an action. Every operation of the program asks, so the answer is one look-up of an assembly.
    /// What a method overrides may be another assembly's.
    /// </summary>
    public bool MayNeed(CalledMember member) => MayNeed(member.Method) || MayNeed(member.Other);

    /// <summary>What is declared for the code of a symbol: by itself, by what contains it, or by the assembly.</summary>
    public PermissionScope ScopeOf(ISymbol symbol) =>
        _bySymbol.TryGetValue(symbol, out var scope) ? scope : _bySymbol.GetOrAdd(symbol, Declared(symbol));

    /// <summary>The judge by the policy that a scope names; by all of them where it names none that the project has.</summary>
    public OperationJudge JudgeOf(PermissionScope scope) =>
        scope.PolicyName is { } name ? _byPolicy.GetOrAdd(name, NewJudge) : _anyPolicy;

    private bool MayNeed(IMethodSymbol? method) => method?.ContainingAssembly is { } assembly && (MayNeed(assembly) || method.IsOverride);

    private bool MayNeed(IAssemblySymbol assembly) => _needing.TryGetValue(assembly, out var needs)
        ? needs
        : _needing.GetOrAdd(assembly, AwsSdk.IsPart(assembly.Name, Sdk) || Requirements.MayDescribe(assembly));

    private PermissionScope Declared(ISymbol symbol) => ContainerOf(symbol) is { } container
        ? ScopeOf(container).Within(symbol)
        : PermissionScope.None.Within(symbol);

    private OperationJudge NewJudge(string policyName) =>
        policies.Named(policyName) is { } named ? new OperationJudge(named) : _anyPolicy;

    private static ISymbol? ContainerOf(ISymbol symbol) => symbol switch
    {
        IAssemblySymbol => null,
        IMethodSymbol { AssociatedSymbol: { } property } => property,
        { ContainingType: { } type } => type,
        _ => symbol.ContainingAssembly,
    };
}
