using System.Linq;
using Dstack.Permissions.Generator.Naming;
using Dstack.Permissions.Generator.Pipeline;
using Dstack.Permissions.Iam.Catalog;
using static Dstack.Permissions.Generator.Emission.CSharpText;

namespace Dstack.Permissions.Generator.Emission;

/// <summary>Writes the ARN factories of a service, one a resource type: <c>Arn.S3.Object(...)</c>.</summary>
internal static class ArnSource
{
    // The factories call them by their simple names, which a factory of that name would hide.
    private static readonly string[] MembersOfArn = ["Arn", "Any", "Field", "Parse", "Part"];

    /// <summary>Writes the file; null for a service without resource types.</summary>
    public static string? Write(ModeledService modeled, GenerationOptions options)
    {
        var prefix = modeled.Prefix;
        if (modeled.Models.ToCatalog().FindService(prefix) is not { ResourceTypes.Count: > 0 } service)
            return null;
        var name = ClassName(prefix);
        var methods = new NameScope([.. MembersOfArn, name]);
        var code = BeginFile(options, options.SupportNamespace);
        code.Open("partial class Arn");
        code.Line("/// <summary>ARNs of " + Xml(service.Name) + "</summary>");
        code.Open("public static class " + name);
        var isFirst = true;
        foreach (var type in service.ResourceTypes)
        {
            // Some types have ARNs of an old and of a new form; each has a factory of its own.
            foreach (var form in type.Arns)
            {
                if (!isFirst)
                    code.Line();
                isFirst = false;
                WriteFactory(code, methods.Take(Identifiers.Pascal(type.Name), "Resource"), type, new ArnTemplate(form));
            }
        }

        code.Close();
        code.Close();
        return EndFile(code, options.SupportNamespace);
    }

    /// <summary>The class of a service's factories.</summary>
    public static string ClassName(string prefix) => new NameScope(MembersOfArn).Take(Identifiers.Pascal(prefix), "Service");

    private static void WriteFactory(CodeWriter code, string method, ResourceType type, ArnTemplate template)
    {
        code.Line("/// <summary>" + Xml(type.Name) + ": <c>" + Xml(template.Text) + "</c></summary>");
        var parameters = template.Parameters.Select(parameter =>
            "string " + parameter.Identifier + (parameter.Default is null ? "" : " = " + Literal(parameter.Default)));
        code.Line("public static Arn " + method + "(" + string.Join(", ", parameters) + ") => Parse(" + Expression(template) + ");");
    }

    private static string Expression(ArnTemplate template) =>
        string.Join(" + ", template.Pieces.Select(piece => piece.Parameter is { } parameter
        ? (parameter.IsField ? "Field(" : "Part(") + parameter.Identifier + ", " + Literal(parameter.Identifier.TrimStart('@')) + ")"
        : Literal(piece.Text)));
}

/// <summary>A parameter of an ARN factory.</summary>
/// <param name="Variable">The variable of the ARN form.</param>
/// <param name="Identifier">The name in C#.</param>
/// <param name="Default">What it is where the caller does not say; null where the caller must.</param>
/// <param name="IsField">Whether it stands before the fifth colon, and so may hold none.</param>
internal sealed record ArnParameter(string Variable, string Identifier, string? Default, bool IsField);
