using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Dstack.Permissions.Iam.Text;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Generator.Tests.Pipeline;

/// <summary>Walks the object graph of a pipeline model and finds what has no place in it.</summary>
internal static class ForbiddenValues
{
    /// <summary>The paths to what is forbidden, ending in what it is.</summary>
    public static IEnumerable<string> In(object? model) =>
        Walk(model, model?.GetType().Name ?? "null", new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static IEnumerable<string> Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string or AdditionalText || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
            return [];
        if (NameOf(value) is { } forbidden)
            return [path + ": " + forbidden];
        if (value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
            return ((IEnumerable)value).Cast<object>().SelectMany((element, index) => Walk(element, path + "[" + index + "]", seen));
        return Fields(value.GetType()).SelectMany(field => Walk(field.GetValue(value), path + "." + field.Name, seen));
    }

    private static string? NameOf(object value) => value switch
    {
        ISymbol => "symbol",
        SyntaxNode => "node",
        SyntaxTree => "tree",
        Location => "Location",
        Compilation => "Compilation",
        Array => "array",
        _ when value.GetType() is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => "ImmutableArray",
        ICollection => "List",
        _ => null,
    };

    private static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (Type? each = type; each is not null && each != typeof(object); each = each.BaseType)
        {
            foreach (var field in each.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
        }
    }
}
