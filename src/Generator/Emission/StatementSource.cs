using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Generator.Pipeline;
using Dstack.Permissions.Iam.Language;
using static Dstack.Permissions.Generator.Emission.CSharpText;

namespace Dstack.Permissions.Generator.Emission;

/// <summary>Writes a declared statement as an expression.</summary>
internal sealed class StatementSource
{
    private readonly CodeWriter _code;
    private readonly GenerationOptions _options;
    private readonly IReadOnlyDictionary<string, string> _parameters;

    public StatementSource(CodeWriter code, GenerationOptions options, IReadOnlyDictionary<string, string> parameters)
    {
        _code = code;
        _options = options;
        _parameters = parameters;
    }

    /// <summary>Writes the expression with a comma behind.</summary>
    public void Write(Statement statement)
    {
        var sid = statement.Sid is null ? "null" : Expression(statement.Sid, _parameters);
        var effect = statement.Effect is null ? "null" : Literal(statement.Effect.Value.ToString());
        _code.Line("new " + Support(_options, "PolicyStatement") + "(");
        _code.Indent();
        _code.Line(sid + ", " + effect + ",");
        _code.Line(Boolean(statement.IsNotAction) + ", " + Strings(statement.Actions) + ",");
        _code.Line(Boolean(statement.IsNotResource) + ", " + Strings(statement.Resources) + ",");
        if (statement.Conditions.Count == 0)
        {
            _code.Line("new " + Support(_options, "Condition") + "[0]),");
        }
        else
        {
            _code.Open("new " + Support(_options, "Condition") + "[]");
            foreach (var condition in statement.Conditions)
                _code.Line(ConditionOf(condition) + ",");
            _code.Close("),");
        }

        _code.Unindent();
    }

    private static string Boolean(bool value) => value ? "true" : "false";

    private string ConditionOf(Condition condition) =>
        "new " + Support(_options, "Condition") + "(" + Literal(condition.Operator) + ", " + Expression(condition.Key, _parameters) + ", " +
        Strings(condition.Values) + ", " + Boolean(condition.IsArray) + ")";

    private string Strings(IReadOnlyList<string> texts) => texts.Count == 0
        ? "new string[0]"
        : "new string[] { " + string.Join(", ", texts.Select(text => Expression(text, _parameters))) + " }";
}
