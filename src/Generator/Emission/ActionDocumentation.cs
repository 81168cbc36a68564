using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Generator.Pipeline;
using Dstack.Permissions.Iam.Catalog;
using static Dstack.Permissions.Generator.Emission.CSharpText;

namespace Dstack.Permissions.Generator.Emission;

/// <summary>Facts about an action, for its documentation comment.</summary>
internal static class ActionDocumentation
{
    /// <summary>Writes the summary and, where there is more to say, remarks.</summary>
    public static void Write(CodeWriter code, string fullName, ServiceAction? action, ActionConstant constant, string path)
    {
        var level = action is null ? "not in the catalog of " + IamCatalog.Default.Date : Words(action.AccessLevel);
        code.Line(
            "/// <summary><c>" + Xml(fullName) + "</c>: " + level
            + ". Declared by statement " + constant.Statement + ", " + Xml(path) + " line " + constant.Line + ".</summary>");
        if (action is null)
            return;
        code.Line("/// <remarks>");
        WriteResourceTypes(code, action);
        WriteKeys(code, action);
        WriteList(code, "Needs further", action.DependentActions);
        code.Line("/// </remarks>");
    }

    private static void WriteResourceTypes(CodeWriter code, ServiceAction action)
    {
        if (action.ResourceTypes.Count == 0)
        {
            code.Line("/// <para>Acts on no resource type: <c>*</c> alone allows it.</para>");
            return;
        }

        var types = action.ResourceTypes.Select(acted =>
            Xml(acted.Type.Name) + " " + string.Join(" or ", acted.Type.Arns.Select(arn => "<c>" + Xml(arn) + "</c>")));
        code.Line("/// <para>Acts on " + string.Join(", ", types) + ".</para>");
    }

    private static void WriteKeys(CodeWriter code, ServiceAction action) => WriteList(
        code,
        "Condition keys",
        action.ConditionKeys
            .Concat(action.ResourceTypes.SelectMany(acted => acted.ConditionKeys))
            .Concat(action.ResourceTypes.SelectMany(acted => acted.Type.ConditionKeys))
            .Distinct()
            .OrderBy(key => key, System.StringComparer.Ordinal));

    private static void WriteList(CodeWriter code, string caption, IEnumerable<string> names)
    {
        var text = string.Join(", ", names.Select(Xml));
        if (text.Length > 0)
            code.Line("/// <para>" + caption + ": " + text + ".</para>");
    }

    private static string Words(AccessLevel level) =>
        level == AccessLevel.PermissionsManagement ? "Permissions management" : level.ToString();
}
