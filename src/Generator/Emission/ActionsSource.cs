using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Generator.Pipeline;
using Dstack.Permissions.Iam.Catalog;
using static Dstack.Permissions.Generator.Emission.CSharpText;

namespace Dstack.Permissions.Generator.Emission;

/// <summary>Writes the part of a policy's class that holds its actions: <c>Actions</c> and <c>ActionNames</c>.</summary>
internal static class ActionsSource
{
    private const string Declare = PolicyConstants.Declare;
    private const string DeclareAll = PolicyConstants.DeclareAll;
    private const string List = "global::System.Collections.Generic.IReadOnlyList<";

    /// <summary>Writes the file.</summary>
    public static string Write(ModeledActions modeled, GenerationOptions options, CancellationToken cancellationToken)
    {
        var (actions, catalog) = (modeled.Actions, modeled.Models.ToCatalog());
        var type = Support(options, "AwsAction<" + FullName(options, actions.ClassName) + ">");
        var code = BeginFile(options, options.Namespace);
        code.Open("partial class " + actions.ClassName);
        code.Line("/// <summary>The actions that " + Xml(actions.Path) + " declares.</summary>");
        WriteClass(code, "Actions", () =>
        {
            WriteAll(code, type, actions.Declared, Xml(actions.Path) + " declares");
            code.Line();
            WriteDeclarers(code, type);
            foreach (var service in actions.Services)
            {
                cancellationToken.ThrowIfCancellationRequested();
                code.Line();
                WriteActions(code, type, actions, service, catalog.FindService(service.Prefix));
            }
        });
        code.Line();
        code.Line("/// <summary>The names of the actions that " + Xml(actions.Path) + " declares, for attributes and switches.</summary>");
        WriteClass(code, "ActionNames",
            () => WriteSeparated(code, actions.Services, service => WriteNames(code, service, catalog.FindService(service.Prefix))));
        code.Close();
        return EndFile(code, options.Namespace);
    }

    private static void WriteActions(CodeWriter code, string type, PolicyActions actions, ServiceConstants service, Service? found)
    {
        WriteSummary(code, service, found);
        WriteClass(code, service.Identifier, () =>
        {
            WriteAll(code, type, service.Declared, Xml(actions.Path) + " declares of " + Xml(service.Prefix));
            foreach (var constant in service.Constants)
            {
                var fullName = service.Prefix + ":" + constant.Name;
                code.Line();
                ActionDocumentation.Write(code, fullName, found?.FindAction(constant.Name), constant, actions.Path);
                code.Line("public static " + type + " " + constant.Identifier + " { get; } = " + Declare + "(" + Literal(fullName) + ");");
            }
        });
    }

    private static void WriteNames(CodeWriter code, ServiceConstants service, Service? found)
    {
        WriteSummary(code, service, found);
        WriteClass(code, service.Identifier, () => WriteSeparated(code, service.Constants, constant =>
        {
            var fullName = service.Prefix + ":" + constant.Name;
            code.Line("/// <summary><c>" + Xml(fullName) + "</c></summary>");
            code.Line("public const string " + constant.Identifier + " = " + Literal(fullName) + ";");
        }));
    }

    private static void WriteSummary(CodeWriter code, ServiceConstants service, Service? found) =>
        code.Line("/// <summary>" + Xml(found?.Name ?? "The service " + service.Prefix) + "</summary>");

    private static void WriteAll(CodeWriter code, string type, IReadOnlyList<string> declared, string whose)
    {
        code.Line("/// <summary>All that " + whose + ", wildcards as written.</summary>");
        code.Line(
            "public static " + List + type + "> All { get; } = " + DeclareAll + "(" + string.Join(", ", declared.Select(Literal)) + ");");
    }

    // Thousands of constants are read faster by the compiler, and by people, when each says its name only.
    private static void WriteDeclarers(CodeWriter code, string type)
    {
        code.Open("private static " + type + " " + Declare + "(string fullName)");
        code.Line("return new " + type + "(fullName);");
        code.Close();
        code.Line();
        code.Open("private static " + List + type + "> " + DeclareAll + "(params string[] fullNames)");
        code.Line("return global::System.Array.AsReadOnly(global::System.Array.ConvertAll(fullNames, Declare));");
        code.Close();
    }

    private static void WriteClass(CodeWriter code, string name, Action writeMembers)
    {
        code.Open("public static class " + name);
        writeMembers();
        code.Close();
    }

    private static void WriteSeparated<T>(CodeWriter code, IReadOnlyList<T> parts, Action<T> write)
    {
        for (var index = 0; index < parts.Count; index++)
        {
            if (index > 0)
                code.Line();
            write(parts[index]);
        }
    }
}
