using System;
using System.Collections.Generic;
using System.Globalization;

namespace Dstack.Permissions.CatalogBuilder.Refresh;

/// <summary>
/// Reads the variables of a script that only declares them: constants, arrays, and arrows to other variables. What else stands there for
/// the program's run time (imports, registries of errors) is passed over; anything new is an error.
/// </summary>
public sealed class ScriptReader
{
    private const string Registry = "TypeRegistry";

    private readonly ScriptTokens _tokens;
    private readonly Dictionary<string, ScriptValue> _variables;

    private ScriptReader(string file, string script, Dictionary<string, ScriptValue> variables)
    {
        _tokens = new ScriptTokens(file, script);
        _variables = variables;
    }

    /// <summary>Adds the variables of a script.</summary>
    public static void Read(string file, string script, Dictionary<string, ScriptValue> variables)
    {
        var reader = new ScriptReader(file, script, variables);
        reader._tokens.Move();
        while (!reader._tokens.IsEnd)
            reader.Statement();
    }

    private void Statement()
    {
        if (_tokens.Take("import"))
        {
            Skip();
            return;
        }

        _tokens.Take("export");
        if (!_tokens.Take("const") && !_tokens.Take("var"))
        {
            Call();
            return;
        }

        var name = Name();
        _tokens.Expect("=");
        if (_tokens is { IsName: true, Text: "new" or Registry })
        {
            Skip();
            return;
        }

        _variables[name] = Value();
        _tokens.Expect(";");
    }

    // n0_registry.registerError(A$, A); or TypeRegistry.for(_s).registerError(A$, A);
    private void Call()
    {
        var name = Name();
        _tokens.Expect(".");
        if (name != Registry && _tokens is not { IsName: true, Text: "registerError" })
            throw _tokens.Unexpected("is called");
        Skip();
    }

    private void Skip()
    {
        while (!_tokens.Take(";"))
        {
            if (_tokens.IsEnd)
                throw _tokens.Unexpected("ends a statement");
            _tokens.Move();
        }
    }

    private ScriptValue Value()
    {
        if (_tokens.IsString)
            return new ScriptText(Taken());
        if (_tokens.IsNumber)
            return new ScriptNumber(Number());
        if (_tokens.Take("-"))
            return new ScriptNumber(-Number());
        if (_tokens.Take("["))
            return new ScriptList(List());
        if (_tokens.Take("{"))
            return new ScriptObject(Object());
        if (!_tokens.Take("("))
            return Constant(Name());
        _tokens.Expect(")");
        _tokens.Expect("=>");
        return new ScriptName(Name());
    }

    // A constant is its value; a schema that is named by itself stays a name, since it may stand further down.
    private ScriptValue Constant(string name) => _variables.GetValueOrDefault(name) is ScriptText text ? text : new ScriptName(name);

    // 64 | 0
    private int Number()
    {
        if (!_tokens.IsNumber)
            throw _tokens.Unexpected("where a number must stand");
        var number = int.Parse(Taken(), CultureInfo.InvariantCulture);
        return _tokens.Take("|") ? number | Number() : number;
    }

    private List<ScriptValue> List()
    {
        var values = new List<ScriptValue>();
        while (!_tokens.Take("]"))
        {
            values.Add(Value());
            if (!_tokens.Take(",") && _tokens.Text != "]")
                throw _tokens.Unexpected("in an array");
        }

        return values;
    }

    private Dictionary<string, ScriptValue> Object()
    {
        var members = new Dictionary<string, ScriptValue>(StringComparer.Ordinal);
        while (!_tokens.Take("}"))
        {
            var key = Key();
            _tokens.Expect(":");
            members[key] = Value();
            if (!_tokens.Take(",") && _tokens.Text != "}")
                throw _tokens.Unexpected("in an object");
        }

        return members;
    }

    private string Key()
    {
        if (!_tokens.Take("["))
            return Taken();
        var key = Value() is ScriptText text ? text.Text : throw _tokens.Unexpected("ends a key that is no string");
        _tokens.Expect("]");
        return key;
    }

    private string Name() => _tokens.IsName ? Taken() : throw _tokens.Unexpected("where a name must stand");

    private string Taken()
    {
        var text = _tokens.Text;
        _tokens.Move();
        return text;
    }
}
