using System.Collections.Generic;
using Dstack.Permissions.Analyzer.Symbols;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>Finds the members that models files describe.</summary>
internal static class DescribedMembers
{
    private const string Constructor = ".ctor";

    /// <summary>
    /// The entry of a method, accessor or constructor, by the first of its declarations that has one; null where none has.
    /// </summary>
    public static LibraryMember? Find(LibraryTable libraries, IEnumerable<IMethodSymbol> declarations)
    {
        foreach (var declaration in declarations)
        {
            if (declaration.ContainingType is not { } type)
                continue;
            foreach (var member in libraries.Find(type.Name))
            {
                if (IsNamed(member, declaration)
                    && Is(type, member.Type)
                    && (member.Assembly.Length == 0 || member.Assembly == type.ContainingAssembly?.Name))
                    return member;
            }
        }

        return null;
    }

    private static bool IsNamed(LibraryMember member, IMethodSymbol method) => method switch
    {
        { MethodKind: MethodKind.Constructor } => member.Name == Constructor,
        { AssociatedSymbol: { } associated } => member.Name == associated.Name,
        _ => LibraryTable.IsNameOf(member.Name, method.Name),
    };

    private static bool Is(INamedTypeSymbol type, string fullName)
    {
        if (type.ContainingType is null && fullName == type.Name)
            return type.ContainingNamespace is { IsGlobalNamespace: true };
        return IsIn(fullName, type.Name, out var container)
            && (type.ContainingType is { } outer ? Is(outer, container) : type.ContainingNamespace.Is(container));
    }

    private static bool IsIn(string fullName, string name, out string container)
    {
        var dot = fullName.Length - name.Length - 1;
        var isIn = dot > 0 && fullName[dot] == '.' && string.CompareOrdinal(fullName, dot + 1, name, 0, name.Length) == 0;
        container = isIn ? fullName.Substring(0, dot) : "";
        return isIn;
    }
}
