using System;
using System.Linq;
using Dstack.Permissions.SdkSurface.Source;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>Writes C# that sets one member of a request.</summary>
internal static class RequestSetting
{
    private const string InList = "[]";

    /// <summary>An object creation that sets the member at a path of the model; null where the request has no such member.</summary>
    public static string? Of(ITypeSymbol type, string path, string text)
    {
        var parts = path.Split('.', 2);
        var isList = parts[0].EndsWith(InList, StringComparison.Ordinal);
        var name = CSharpNames.Pascal(isList ? parts[0][..^InList.Length] : parts[0]);
        if (type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is not { SetMethod: not null } property)
            return null;
        if (isList && property.Type is not INamedTypeSymbol { Name: "List" })
            return null;
        var valueType = isList ? ((INamedTypeSymbol)property.Type).TypeArguments[0] : property.Type;
        if ((parts.Length == 2 ? Of(valueType, parts[1], text) : Value(valueType, text)) is not { } value)
            return null;
        return $"new {Name(type)}() {{ {name} = {(isList ? $"new {Name(property.Type)}() {{ {value} }}" : value)} }}";
    }

    /// <summary>The type as C# names it.</summary>
    public static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string? Value(ITypeSymbol type, string text) => type switch
    {
        { SpecialType: SpecialType.System_String } => $"\"{text}\"",
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Value(nullable.TypeArguments[0], text),
        { SpecialType: SpecialType.System_Boolean } => "true",
        { SpecialType: SpecialType.System_DateTime } => "global::System.DateTime.UnixEpoch",
        { IsValueType: true } => "1",
        INamedTypeSymbol { Name: "Dictionary" } map => Value(map.TypeArguments[1], text) is { } value ? $"new {Name(type)}() {{ [\"k\"] = {value} }}" : null,
        INamedTypeSymbol { Name: "List" } list => Value(list.TypeArguments[0], text) is { } element ? $"new {Name(type)}() {{ {element} }}" : null,
        { BaseType.Name: "ConstantClass" } => $"({Name(type)})\"{text}\"",
        _ => $"new {Name(type)}() {Inside(type)}",
    };

    // An object in which nothing is set may not be sent.
    private static string Inside(ITypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(property => property is { SetMethod: not null, Type.SpecialType: SpecialType.System_String })
            is { } property ? $"{{ {property.Name} = \"text\" }}" : "";
}
