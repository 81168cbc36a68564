using System.Linq;
using Dstack.Permissions.SdkSurface.Source;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>Writes C# that sets one member of a request.</summary>
internal static class RequestSetting
{
    private const string Elements = "[]";

    /// <summary>An object creation that sets the member at a path of properties; null where the request has no such member.</summary>
    /// <param name="type">The request.</param>
    /// <param name="path">The path; <c>[]</c> stands for an element of a list, or a value of a map.</param>
    /// <param name="text">What the member is set to, where it is a text or can be made of one.</param>
    /// <param name="with">A further member to set, and its value.</param>
    public static string? Of(ITypeSymbol type, string path, string text, (string Path, string Text)? with = null)
    {
        if (Assignment(type, path, text) is not { } assignment)
            return null;
        var further = with is { } other ? Assignment(type, other.Path, other.Text) : null;
        return $"new {Name(type)}() {{ {assignment}{(further is null ? "" : ", " + further)} }}";
    }

    /// <summary>The type as C# names it.</summary>
    public static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string? Assignment(ITypeSymbol type, string path, string text)
    {
        var parts = path.Split('.', 2);
        var name = CSharpNames.Pascal(parts[0].Replace(Elements, "", System.StringComparison.Ordinal));
        if (Property(type, name) is not { } property)
            return null;
        var depth = (parts[0].Length - parts[0].TrimEnd('[', ']').Length) / Elements.Length;
        return In(property.Type, depth, parts.Length == 2 ? parts[1] : null, text) is { } value ? $"{name} = {value}" : null;
    }

    private static IPropertySymbol? Property(ITypeSymbol? type, string name) => type is null
        ? null
        : type.GetMembers(name)
            .OfType<IPropertySymbol>()
            .FirstOrDefault(property => property is { SetMethod.DeclaredAccessibility: Accessibility.Public })
            ?? Property(type.BaseType, name);

    // The value of a member, around as many lists and maps as the path goes through.
    private static string? In(ITypeSymbol type, int depth, string? rest, string text)
    {
        if (depth == 0)
            return rest is null ? Value(type, text) : Of(type, rest, text);
        var (element, isMap) = type switch
        {
            INamedTypeSymbol { Name: "List" } list => (list.TypeArguments[0], false),
            INamedTypeSymbol { Name: "Dictionary" } map => (map.TypeArguments[1], true),
            _ => (null, false),
        };
        return element is not null && In(element, depth - 1, rest, text) is { } value
            ? $"new {Name(type)}() {{ {(isMap ? $"[\"k\"] = {value}" : value)} }}"
            : null;
    }

    private static string? Value(ITypeSymbol type, string text) => type switch
    {
        { SpecialType: SpecialType.System_String } => $"\"{text}\"",
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable =>
            Value(nullable.TypeArguments[0], text),
        { SpecialType: SpecialType.System_Boolean } => text == "false" ? text : "true",
        { SpecialType: SpecialType.System_DateTime } => "global::System.DateTime.UnixEpoch",
        { IsValueType: true } => "1",
        { TypeKind: TypeKind.Class, IsAbstract: true, Name: "Stream" } => "global::System.IO.Stream.Null",
        INamedTypeSymbol { Name: "Dictionary" } map => Value(map.TypeArguments[1], text) is { } value
            ? $"new {Name(type)}() {{ [\"k\"] = {value} }}"
            : null,
        INamedTypeSymbol { Name: "List" } list => Value(list.TypeArguments[0], text) is { } element
            ? $"new {Name(type)}() {{ {element} }}"
            : null,
        { BaseType.Name: "ConstantClass" } => $"({Name(type)})\"{text}\"",
        _ => $"new {Name(type)}() {Inside(type)}",
    };

    // An object in which nothing is set may not be sent.
    private static string Inside(ITypeSymbol type) =>
        type.GetMembers()
            .OfType<IPropertySymbol>()
            .FirstOrDefault(property => property is { SetMethod: not null, Type.SpecialType: SpecialType.System_String })
            is { } property ? $"{{ {property.Name} = \"text\" }}" : "";
}
