using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>Writes statements as those of the file are written.</summary>
internal sealed class StatementWriter
{
    private readonly JsonFormat _format;
    private readonly string? _indent;
    private readonly bool _breaksArrays;

    private StatementWriter(JsonFormat format, string? indent, bool breaksArrays)
    {
        _format = format;
        _indent = indent;
        _breaksArrays = breaksArrays;
    }

    /// <summary>For statements beside those of the file.</summary>
    /// <param name="text">The file.</param>
    /// <param name="indent">The indentation of a statement where the file has none to go by; null to write on one line.</param>
    public static StatementWriter For(EditableText text, string? indent)
    {
        var format = FileFormat.Read(text);
        return text.Syntax.Statements.FirstOrDefault(statement => statement.Node.Properties.Count > 0) is { } model
            ? For(text, model)
            : new StatementWriter(format, indent, FileFormat.BreaksArrays(text));
    }

    /// <summary>For the first statement of a file.</summary>
    public static StatementWriter For(JsonFormat format, string indent) => new(format, indent, breaksArrays: true);

    /// <summary>For what is written as a statement of the file is, or into it.</summary>
    /// <param name="text">The file.</param>
    /// <param name="model">The statement; not an empty one.</param>
    public static StatementWriter For(EditableText text, StatementSyntax model)
    {
        var format = FileFormat.Read(text);
        var layout = Layout.Read(text, model.Node)!;
        return layout.IsMultiline
            ? new StatementWriter(
                format with { Unit = FileFormat.UnitIn(layout, format.Unit) }, layout.ClosingIndent, FileFormat.BreaksArrays(text))
            : new StatementWriter(FileFormat.Read(text, model.Node, format), null, breaksArrays: false);
    }

    /// <summary>
    /// An Allow statement. The actions are an array, so that the next one is one more line; a single resource is a string.
    /// </summary>
    public string Allow(StatementContent content) => _format.Object(_indent, Members(content));

    private IEnumerable<string> Members(StatementContent content)
    {
        yield return _format.Member(nameof(PolicyElementKind.Effect), JsonFormat.String(nameof(Effect.Allow)));
        yield return _format.Member(nameof(PolicyElementKind.Action), Array([content.Action], 1));
        yield return _format.Member(nameof(PolicyElementKind.Resource), OneOrArray(content.Resources, 1));
        if (content.Guard is { } guard)
            yield return Condition(guard);
    }

    /// <summary>The member of a statement that has the condition.</summary>
    public string Condition(Guard guard)
    {
        var key = _format.Member(guard.Key, OneOrArray(guard.Values, 3));
        var test = _format.Member(guard.Operator, _format.Object(IndentOf(2), [key]));
        return _format.Member(nameof(PolicyElementKind.Condition), _format.Object(IndentOf(1), [test]));
    }

    private string OneOrArray(IReadOnlyList<string> values, int depth) =>
        values.Count == 1 ? JsonFormat.String(values[0]) : Array(values, depth);

    private string? IndentOf(int depth) => _indent is null ? null : _indent + string.Concat(Enumerable.Repeat(_format.Unit, depth));

    private string Array(IEnumerable<string> values, int depth) =>
        _format.Array(_breaksArrays ? IndentOf(depth) : null, values.Select(JsonFormat.String));
}

/// <summary>What a new Allow statement says.</summary>
/// <param name="Action">The action.</param>
/// <param name="Resources">The resources.</param>
/// <param name="Guard">The condition; null for none.</param>
internal sealed record StatementContent(string Action, IReadOnlyList<string> Resources, Guard? Guard)
{
    /// <summary>What the statement is ordered by.</summary>
    public string Key => StatementKey.Create(Action, Resources, Guard is not null);
}
