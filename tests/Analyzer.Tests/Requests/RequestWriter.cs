using System;
using System.Collections;
using System.Linq;
using System.Reflection;

namespace Dstack.Permissions.Analyzer.Tests.Requests;

/// <summary>Writes C# that sets one member of a request of the real SDK.</summary>
internal static class RequestWriter
{
    private const string List = "[]";

    /// <summary>
    /// An object creation that sets the member at a path to a text or to anything; null where the type has no such member.
    /// </summary>
    public static string? Setting(Type type, string path, string text)
    {
        var parts = path.Split('.', 2);
        var isList = parts[0].EndsWith(List, StringComparison.Ordinal);
        var property = type.GetProperty(isList ? parts[0][..^List.Length] : parts[0], BindingFlags.Public | BindingFlags.Instance);
        if (property is not { CanWrite: true })
            return null;
        var valueType = isList ? property.PropertyType.GetGenericArguments().Single() : property.PropertyType;
        var value = parts.Length == 2 ? Setting(valueType, parts[1], text) : Value(valueType, text);
        if (value is null)
            return null;
        var assigned = isList ? $"new System.Collections.Generic.List<{Name(valueType)}> {{ {value} }}" : value;
        return $"new {Name(type)}() {{ {property.Name} = {assigned} }}";
    }

    public static string Name(Type type)
    {
        if (!type.IsGenericType)
            return "global::" + type.FullName!.Replace('+', '.');
        var definition = type.GetGenericTypeDefinition().FullName!;
        return $"global::{definition[..definition.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }

    private static string? Value(Type type, string text)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return $"\"{text}\"";
        if (type == typeof(bool))
            return "true";
        if (type == typeof(DateTime))
            return "System.DateTime.UtcNow";
        if (type.IsPrimitive)
            return "1";
        if (type.IsEnum)
            return Name(type) + "." + Enum.GetNames(type).OrderByDescending(name => name.Contains(text, StringComparison.Ordinal)).First();
        if (type.IsAssignableTo(typeof(IDictionary)))
            return $"new {Name(type)} {{ [\"k\"] = \"v\" }}";
        if (type.IsGenericType && type.IsAssignableTo(typeof(IList)))
            return Value(type.GetGenericArguments()[0], text) is { } element ? $"new {Name(type)} {{ {element} }}" : null;
        if (type.BaseType?.Name == "ConstantClass")
            return $"({Name(type)})\"{text}\"";
        if (type.GetConstructor([typeof(string)]) is not null)
            return $"new {Name(type)}(\"{text}\")";
        if (type.GetConstructor([]) is null)
            return null;

        // An object in which nothing is set may not be sent.
        var inside = type.GetProperties().FirstOrDefault(
            property => property is { CanWrite: true, PropertyType.FullName: "System.String" });
        return $"new {Name(type)}(){(inside is null ? "" : $" {{ {inside.Name} = \"text\" }}")}";
    }
}
