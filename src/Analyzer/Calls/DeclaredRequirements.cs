using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>The actions that <c>[RequiresPermission]</c> declares on members, so that whoever uses them needs the actions.</summary>
internal sealed class DeclaredRequirements
{
    private const string Namespace = "Dstack.Permissions";
    private const string Attribute = "RequiresPermissionAttribute";

    private readonly ConcurrentDictionary<ISymbol, Operation?> _operations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _declaring = new(SymbolEqualityComparer.Default);

    /// <summary>The actions that a method or its type declares, as an operation of the method's name.</summary>
    public bool TryResolve(IMethodSymbol method, out ApiCall call)
    {
        call = default;
        if (method.ContainingAssembly is not { } assembly || !Declares(assembly))
            return false;
        var definition = method.OriginalDefinition;
        if ((_operations.TryGetValue(definition, out var known) ? known : _operations.GetOrAdd(definition, Read)) is not { } operation)
            return false;
        call = new ApiCall(operation);
        return true;
    }

    // Every assembly that uses the attribute has it in itself, as generated code.
    private bool Declares(IAssemblySymbol assembly) => _declaring.TryGetValue(assembly, out var declares)
        ? declares
        : _declaring.GetOrAdd(assembly, candidate => candidate.GetTypeByMetadataName(Namespace + "." + Attribute) is not null);

    private static Operation? Read(ISymbol member)
    {
        var actions = Declarations(member).SelectMany(ActionsOn).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return actions.Length == 0
            ? null
            : new Operation("", member.Name, IsKnown: true, [.. actions.Select(action => new RequiredAction(action, null, [], "declared"))]);
    }

    private static IEnumerable<ISymbol> Declarations(ISymbol member)
    {
        for (ISymbol? declaration = member; declaration is not null; declaration = (declaration as IMethodSymbol)?.OverriddenMethod)
            yield return declaration;
        if (member.ContainingType is not { } type)
            yield break;
        yield return type;
        foreach (var declaration in type.AllInterfaces.SelectMany(implemented => implemented.GetMembers()))
        {
            if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declaration), member))
                yield return declaration;
        }
    }

    private static IEnumerable<string> ActionsOn(ISymbol symbol) => symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass is { Name: Attribute } type && type.ContainingNamespace.Is(Namespace))
        .SelectMany(attribute => attribute.ConstructorArguments)
        .Select(argument => argument.Value as string)
        .OfType<string>();
}
