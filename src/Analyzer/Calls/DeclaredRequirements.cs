using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Analyzer.Symbols;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>
/// The actions that <c>[RequiresPermission]</c> declares on members, and those that models files say of them: whoever uses the members
/// needs the actions.
/// </summary>
internal sealed class DeclaredRequirements(LibraryTable libraries)
{
    /// <summary>The attribute's namespace.</summary>
    public const string Namespace = "Dstack.Permissions";

    /// <summary>The attribute's name.</summary>
    public const string Attribute = "RequiresPermissionAttribute";

    private static readonly Operation[] None = [];

    private readonly ConcurrentDictionary<ISymbol, Operation[]> _operations = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, LibraryMember?> _described = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _declaring = new(SymbolEqualityComparer.Default);

    /// <summary>The actions that a member or its type declares, as operations of the member's name.</summary>
    public bool TryResolve(CalledMember member, out ApiCall call)
    {
        var (first, second) = (Find(member.Method), Find(member.Other));
        call = first.Length + second.Length == 0
            ? default
            : new ApiCall(second.Length == 0 ? first : first.Length == 0 ? second : [.. first, .. second]);
        return !call.IsNone;
    }

    /// <summary>The action that an attribute of the program declares; null where it is another attribute.</summary>
    public static string? ActionIn(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken) =>
        PermissionAttribute.Read(attribute, model, cancellationToken) is { Name: Attribute } declared ? declared.Argument : null;

    /// <summary>Whether a models file describes the method, which goes before what the catalog knows of it.</summary>
    public bool Describes(IMethodSymbol method) => !libraries.IsEmpty && FindDescription(method.OriginalDefinition) is not null;

    /// <summary>Whether members of an assembly may declare actions, or models files say something of them.</summary>
    public bool MayDescribe(IAssemblySymbol assembly) => !libraries.IsEmpty || Declares(assembly);

    private LibraryMember? FindDescription(IMethodSymbol definition) => _described.TryGetValue(definition, out var known)
        ? known
        : _described.GetOrAdd(definition, DescribedMembers.Find(libraries, Declarations(definition)));

    private Operation[] Find(IMethodSymbol? method)
    {
        if (method?.ContainingAssembly is not { } assembly || (!Declares(assembly) && !Describes(method)))
            return None;
        var definition = method.OriginalDefinition;
        return _operations.TryGetValue(definition, out var known)
            ? known
            : _operations.GetOrAdd(definition, declared => Read((IMethodSymbol)declared));
    }

    // Every assembly that uses the attribute has it in itself, as generated code.
    private bool Declares(IAssemblySymbol assembly) => _declaring.TryGetValue(assembly, out var declares)
        ? declares
        : _declaring.GetOrAdd(assembly, candidate => candidate.GetTypeByMetadataName(Namespace + "." + Attribute) is not null);

    private Operation[] Read(IMethodSymbol method)
    {
        var actions = Declarations(method).SelectMany(SymbolsOf).SelectMany(ActionsOn).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        Operation[] declared = actions.Length == 0
            ? None
            : [new Operation(
                "", method.Name, IsKnown: true, [.. actions.Select(action => new RequiredAction(action, null, [], "declared"))])];
        return Describes(method) ? [.. declared, .. FindDescription(method)!.Operations] : declared;
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

    /// <summary>
    /// Where a method's attributes may stand: accessors share those of their member; to make an object calls nothing of its type.
    /// </summary>
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

/// <summary>One of the package's attributes as it stands in the program.</summary>
/// <param name="Name">The name of its type, <c>Attribute</c> included.</param>
/// <param name="Argument">What it names: an action, or a policy.</param>
/// <param name="Place">The expression that names it.</param>
internal sealed record PermissionAttribute(string Name, string Argument, ExpressionSyntax Place)
{
    /// <summary>The attribute whose argument is the name of a policy; those of the others are actions.</summary>
    public const string Policy = "PermissionPolicyAttribute";

    private const string Suffix = "Attribute";

    private static readonly string[] Names = ["PermissionPolicy", "PermissionGrantedElsewhere", "RequiresPermission"];

    /// <summary>The attribute; null for one that is not the package's or names no constant. Names are compared before symbols.</summary>
    public static PermissionAttribute? Read(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!IsNamedSo(NameOf(attribute.Name))
            || attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is null)?.Expression is not { } place
            || model.GetConstantValue(place, cancellationToken) is not { HasValue: true, Value: string value }
            || model.GetTypeInfo(attribute, cancellationToken).Type is not { } type
            || !type.ContainingNamespace.Is("Dstack.Permissions"))
            return null;
        return new PermissionAttribute(type.Name, value, place);
    }

    private static bool IsNamedSo(string name) => Names.Any(known =>
        name.StartsWith(known, StringComparison.Ordinal)
        && (name.Length == known.Length || string.CompareOrdinal(name, known.Length, Suffix, 0, int.MaxValue) == 0));

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
