using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Policies;

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
        var format = FileFormat.Of(text);
        if (text.Syntax.Statements.FirstOrDefault(statement => statement.Node.Properties.Count > 0) is not { } model)
            return new StatementWriter(format, indent, FileFormat.BreaksArrays(text));
        var layout = Layout.Of(text, model.Node)!;
        return layout.IsMultiline
            ? new StatementWriter(format with { Unit = FileFormat.UnitIn(layout, format.Unit) }, layout.ClosingIndent, FileFormat.BreaksArrays(text))
            : new StatementWriter(FileFormat.Of(text, model.Node, format), null, breaksArrays: false);
    }

    /// <summary>An Allow statement. The actions are an array, so that the next one is one more line; a single resource is a string.</summary>
    public string Allow(IEnumerable<string> actions, IReadOnlyList<string> resources) => _format.Object(
        _indent,
        [
            _format.Member(nameof(PolicyElementKind.Effect), JsonFormat.String(nameof(Effect.Allow))),
            _format.Member(nameof(PolicyElementKind.Action), Array(actions)),
            _format.Member(nameof(PolicyElementKind.Resource), resources.Count == 1 ? JsonFormat.String(resources[0]) : Array(resources)),
        ]);

    private string Array(IEnumerable<string> values) =>
        _format.Array(_breaksArrays && _indent is not null ? _indent + _format.Unit : null, values.Select(JsonFormat.String));
}
