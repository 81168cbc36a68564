using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.EveryOperation.Tests.HighLevel;

/// <summary>C# that calls methods, one call a line: its line number is the index of the method and one.</summary>
internal static class HighLevelCalls
{
    private static readonly SymbolDisplayFormat Qualified = SymbolDisplayFormat.FullyQualifiedFormat;

    public static string Of(IReadOnlyList<HighLevelMember> members)
    {
        var usings = members
            .Where(member => member.Method.IsExtensionMethod)
            .Select(member => $"using {member.Type.ContainingNamespace};")
            .Distinct();
        var text = new StringBuilder(string.Concat(usings) + "\nclass Calls {\n");
        for (var index = 0; index < members.Count; index++)
            text.Append(CultureInfo.InvariantCulture, $"{Call(members[index], index)}\n");
        return text.Append("}\n").ToString();
    }

    /// <summary>The index of the method that is called on a line.</summary>
    public static int IndexOf(Location location) => location.GetLineSpan().StartLinePosition.Line - 2;

    private static string Call(HighLevelMember member, int index)
    {
        var (type, method) = member;
        var parameters = method.Parameters.Select(
            (parameter, at) => Ref(parameter, " ") + parameter.Type.ToDisplayString(Qualified) + Name(at));
        var arguments = method.Parameters.Select((parameter, at) => Ref(parameter, "") + Name(at));
        if (method.MethodKind == MethodKind.PropertyGet)
            return $"void M{index}{List(type.TypeParameters.Select(parameter => parameter.Name))}({type.ToDisplayString(Qualified)} target)"
                + $"{string.Concat(type.TypeParameters.Select(Constraints))} {{ _ = target.{method.AssociatedSymbol!.Name}; }}";
        var isCreated = method.MethodKind == MethodKind.Constructor;
        var receiver = method.IsExtensionMethod ? Name(0) : method.IsStatic ? type.ToDisplayString(Qualified) : "target";
        ImmutableArray<ITypeParameterSymbol> generic = [.. type.TypeParameters, .. method.TypeParameters];
        var receivers = method.IsStatic || isCreated ? parameters : parameters.Prepend(type.ToDisplayString(Qualified) + " target");
        return $"unsafe void M{index}{List(generic.Select(parameter => parameter.Name))}"
            + $"({string.Join(", ", receivers)})"
            + string.Concat(generic.Select(Constraints))
            + $" {{ {string.Concat(method.Parameters.Select(OutAssignment))}"
            + (isCreated ? "new " + type.ToDisplayString(Qualified) : $"{receiver}.{method.Name}")
            + $"{List(method.TypeParameters.Select(parameter => parameter.Name))}"
            + $"({string.Join(", ", method.IsExtensionMethod ? arguments.Skip(1) : arguments)}); }}";
    }

    private static string OutAssignment(IParameterSymbol parameter, int at) =>
        parameter.RefKind == RefKind.Out ? Name(at) + " = default; " : "";

    private static string Name(int at) => " a" + at.ToString(CultureInfo.InvariantCulture);

    private static string Ref(IParameterSymbol parameter, string end) => parameter.RefKind switch
    {
        RefKind.Ref => "ref" + end,
        RefKind.Out => "out" + end,
        RefKind.In => "in" + end,
        _ => "",
    };

    private static string List(IEnumerable<string> names) => names.Any() ? "<" + string.Join(", ", names) + ">" : "";

    private static string Constraints(ITypeParameterSymbol parameter)
    {
        var constraints = parameter.ConstraintTypes.Select(type => type.ToDisplayString(Qualified)).ToList();
        if (parameter.HasReferenceTypeConstraint)
            constraints.Insert(0, "class");
        if (parameter.HasValueTypeConstraint)
            constraints.Insert(0, "struct");
        if (parameter.HasConstructorConstraint && !parameter.HasValueTypeConstraint)
            constraints.Add("new()");
        return constraints.Count == 0 ? "" : $" where {parameter.Name} : {string.Join(", ", constraints)}";
    }
}
