using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Analyzer.Requests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>The object that a method is called on.</summary>
internal static class Receiver
{
    /// <summary>Whether nothing more is to be learned of the object than the type that declares the method, as for most calls.</summary>
    public static bool IsOf(IOperation use, INamedTypeSymbol declaring) => InstanceOf(use) is not { } instance
        || (instance is not (IInvocationOperation or IConversionOperation)
            && SymbolEqualityComparer.Default.Equals(instance.Type, declaring));

    /// <summary>
    /// The types that say more of a method than the one that declares it: those of the object it is called on, and where a library made
    /// that object in a chain of calls, those of the object at its beginning.
    /// </summary>
    public static IEnumerable<INamedTypeSymbol> TypesOf(IOperation use, INamedTypeSymbol declaring)
    {
        for (var instance = InstanceOf(use); instance is not null; instance = Before(instance, declaring))
        {
            foreach (var type in TypesOf(instance.Unwrapped().Type).Where(type => !SymbolEqualityComparer.Default.Equals(type, declaring)))
                yield return type;
        }
    }

    private static IOperation? InstanceOf(IOperation use) => use switch
    {
        IInvocationOperation call => call.Instance,
        IMethodReferenceOperation reference => reference.Instance,
        _ => null,
    };

    private static IOperation? Before(IOperation instance, INamedTypeSymbol declaring)
    {
        if (instance.Unwrapped() is not IInvocationOperation { TargetMethod: { } method } call
            || !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, declaring.ContainingAssembly))
            return null;
        return call.Instance ?? (method.IsExtensionMethod && call.Arguments is [{ } extended, ..] ? extended.Value : null);
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(ITypeSymbol? type)
    {
        if (type is ITypeParameterSymbol parameter)
            return parameter.ConstraintTypes.SelectMany(TypesOf);
        return type is INamedTypeSymbol named ? BasesOf(named).Concat(named.AllInterfaces) : [];
    }

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? @base = type; @base is not null; @base = @base.BaseType)
            yield return @base;
    }
}
