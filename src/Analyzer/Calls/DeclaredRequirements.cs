using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>The actions that <c>[RequiresPermission]</c> declares on members, so that whoever uses them needs the actions.</summary>
internal sealed class DeclaredRequirements
{
    /// <summary>The attribute's namespace.</summary>
    public const string Namespace = "Dstack.Permissions";

    /// <summary>The attribute's name.</summary>
    public const string Attribute = "RequiresPermissionAttribute";

    private readonly ConcurrentDictionary<ISymbol, Operation?> _operations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _declaring = new(SymbolEqualityComparer.Default);

    /// <summary>The actions that a member or its type declares, as an operation of the member's name.</summary>
    public bool TryResolve(CalledMember member, out ApiCall call)
    {
        var (first, second) = (Find(member.Method), Find(member.Other));
        call = (first, second) switch
        {
            (null, null) => default,
            (null, _) => new ApiCall([second]),
            (_, null) => new ApiCall([first]),
            _ => new ApiCall([first, second]),
        };
        return first is not null || second is not null;
    }

    /// <summary>The action that an attribute of the program declares; null where it is another attribute.</summary>
    public static string? ActionIn(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken) =>
        PermissionAttribute.Of(attribute, model, cancellationToken) is { Name: Attribute } declared ? declared.Argument : null;

    private Operation? Find(IMethodSymbol? method)
    {
        if (method?.ContainingAssembly is not { } assembly || !Declares(assembly))
            return null;
        var definition = method.OriginalDefinition;
        return _operations.TryGetValue(definition, out var known) ? known : _operations.GetOrAdd(definition, declared => Read((IMethodSymbol)declared));
    }

    // Every assembly that uses the attribute has it in itself, as generated code.
    private bool Declares(IAssemblySymbol assembly) => _declaring.TryGetValue(assembly, out var declares)
        ? declares
        : _declaring.GetOrAdd(assembly, candidate => candidate.GetTypeByMetadataName(Namespace + "." + Attribute) is not null);

    private static Operation? Read(IMethodSymbol method)
    {
        var actions = Declarations(method).SelectMany(SymbolsOf).SelectMany(ActionsOn).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return actions.Length == 0
            ? null
            : new Operation("", method.Name, IsKnown: true, [.. actions.Select(action => new RequiredAction(action, null, [], "declared"))]);
    }

    /// <summary>The method itself, what it overrides, and what either implements.</summary>
    private static IEnumerable<IMethodSymbol> Declarations(IMethodSymbol method)
    {
        for (var declaration = method; declaration is not null; declaration = declaration.OverriddenMethod)
        {
            yield return declaration;
            if (declaration.ContainingType is not { } type || declaration.MethodKind is MethodKind.Constructor or MethodKind.LocalFunction)
                continue;
            foreach (var member in type.AllInterfaces.SelectMany(implemented => implemented.GetMembers()).OfType<IMethodSymbol>())
            {
                if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), declaration))
                    yield return member;
            }
        }
    }

    /// <summary>Where a method's attributes may stand: a property's and an event's accessors share those of the member; making an object calls nothing.</summary>
    private static IEnumerable<ISymbol> SymbolsOf(IMethodSymbol method)
    {
        yield return method;
        if (method.AssociatedSymbol is { } member)
            yield return member;
        if (method.ContainingType is { } type && method.MethodKind != MethodKind.Constructor)
            yield return type;
    }

    private static IEnumerable<string> ActionsOn(ISymbol symbol) => symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass is { Name: Attribute } type && type.ContainingNamespace.Is(Namespace))
        .SelectMany(attribute => attribute.ConstructorArguments)
        .Select(argument => argument.Value as string)
        .OfType<string>();
}
