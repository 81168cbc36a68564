using System.Collections.Generic;

namespace Dstack.Permissions.CatalogBuilder.Refresh;

/// <summary>A value of a script: what the schemas of a package are written with.</summary>
public abstract record ScriptValue;

/// <summary>A string.</summary>
public sealed record ScriptText(string Text) : ScriptValue;

/// <summary>A number.</summary>
public sealed record ScriptNumber(int Number) : ScriptValue;

/// <summary>An array.</summary>
public sealed record ScriptList(IReadOnlyList<ScriptValue> Values) : ScriptValue;

/// <summary>An object.</summary>
public sealed record ScriptObject(IReadOnlyDictionary<string, ScriptValue> Members) : ScriptValue;

/// <summary>A variable that is named, by itself or in <c>() =&gt; Name</c>.</summary>
public sealed record ScriptName(string Name) : ScriptValue;
