using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Symbols;

/// <summary>Compares by identity what would else compare by all it holds.</summary>
internal sealed class IdentityComparer<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly IdentityComparer<T> Instance = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}

/// <summary>Compares the names of symbols with those of the catalog, without building a string.</summary>
internal static class SymbolNames
{
    /// <summary>Whether the namespace has that dotted name.</summary>
    public static bool Is(this INamespaceSymbol? @namespace, string name)
    {
        var end = name.Length;
        for (; @namespace is { IsGlobalNamespace: false }; @namespace = @namespace.ContainingNamespace)
        {
            var part = @namespace.Name;
            var start = end - part.Length;
            if (start < 0 || string.CompareOrdinal(name, start, part, 0, part.Length) != 0)
                return false;
            if (start == 0)
                return @namespace.ContainingNamespace is { IsGlobalNamespace: true };
            if (name[start - 1] != '.')
                return false;
            end = start - 1;
        }

        return false;
    }

    /// <summary>Whether the type is a task, so that its method's name may end in Async.</summary>
    public static bool IsTask(this ITypeSymbol type) =>
        type.Name is "Task" or "ValueTask" && type.ContainingNamespace.Is("System.Threading.Tasks");

    /// <summary>The name of the request type among the parameters; null where the method takes none.</summary>
    public static string? RequestTypeName(this IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type is INamedTypeSymbol { TypeKind: TypeKind.Class } type
                && type.Name.EndsWith("Request", StringComparison.Ordinal))
                return type.Name;
        }

        return null;
    }
}
