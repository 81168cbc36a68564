using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Generator.Naming;
using Dstack.Permissions.Generator.Pipeline;
using static Dstack.Permissions.Generator.Emission.CSharpText;

namespace Dstack.Permissions.Generator.Emission;

/// <summary>Writes the part of a policy's class that makes policies: <c>Create</c> and <c>Builder</c>.</summary>
internal static class PolicyClassSource
{
    /// <summary>Writes the file.</summary>
    public static string Write(PolicyFactory factory, GenerationOptions options)
    {
        var parameters = PolicyParameters.Collect(factory.Policy);
        var code = BeginFile(options, options.Namespace);
        code.Line("/// <summary>The policy of " + Xml(factory.Path) + ".</summary>");
        code.Line(GeneratedCode);
        code.Open(options.Accessibility + " sealed partial class " + factory.ClassName);
        code.Open("private " + factory.ClassName + "()");
        code.Close();
        code.Line();
        WriteFactory(code, parameters, "The policy as " + Xml(factory.Path) + " declares it.",
            Support(options, "PolicyDocument") + " Create", ".ToDocument()", "");
        code.Line();
        var builder = Support(options, "PolicyBuilder<" + FullName(options, factory.ClassName) + ">");
        WriteFactory(
            code, parameters, "Begins a smaller policy, made only of what " + Xml(factory.Path) + " declares.", builder + " Builder", ")",
                "new " + builder + "(");
        code.Line();
        WriteDeclared(code, parameters, factory, options);
        code.Close();
        return EndFile(code, options.Namespace);
    }

    private static void WriteFactory(
        CodeWriter code,
        IReadOnlyList<PolicyParameter> parameters,
        string summary,
        string member,
        string behind,
        string before)
    {
        code.Line("/// <summary>" + summary + "</summary>");
        foreach (var parameter in parameters)
        {
            var what = parameter.Kind == PlaceholderKind.Account ? "Twelve digits, which fill" : "Fills";
            code.Line("/// <param name=\"" + parameter.Identifier.TrimStart('@') + "\">" + what + " <c>{" + parameter.Placeholder
                + "}</c>.</param>");
        }

        code.Open("public static " + member + "(" + Parameters(parameters) + ")");
        var arguments = string.Join(", ", parameters.Select(parameter => parameter.Identifier));
        code.Line("return " + before + "Declared(" + arguments + ")" + behind + ";");
        code.Close();
    }

    private static void WriteDeclared(
        CodeWriter code,
        IReadOnlyList<PolicyParameter> parameters,
        PolicyFactory factory,
        GenerationOptions options)
    {
        code.Open("private static " + Support(options, "DeclaredPolicy") + " Declared(" + Parameters(parameters) + ")");
        foreach (var parameter in parameters)
        {
            code.Line(
                Support(options, "PlaceholderArgument") + ".Require" + parameter.Kind + "(" + parameter.Identifier + ", " +
                Literal(parameter.Identifier.TrimStart('@')) + ");");
        }

        var identifiers = parameters.ToDictionary(parameter => parameter.Placeholder, parameter => parameter.Identifier);
        var id = factory.Policy.Id is null ? "null" : Expression(factory.Policy.Id, identifiers);
        code.Line("return new " + Support(options, "DeclaredPolicy") + "(");
        code.Indent();
        code.Line(Literal(factory.Path) + ", " + LiteralOrNull(factory.Policy.Version) + ", " + id + ",");
        var statement = new StatementSource(code, options, identifiers);
        code.Open("new " + Support(options, "PolicyStatement") + "[]");
        foreach (var each in factory.Policy.Statements)
            statement.Write(each);
        code.Close(");");
        code.Unindent();
        code.Close();
    }

    private static string Parameters(IReadOnlyList<PolicyParameter> parameters) =>
        string.Join(", ", parameters.Select(parameter => "string " + parameter.Identifier));
}
