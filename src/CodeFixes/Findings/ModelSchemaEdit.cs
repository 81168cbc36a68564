using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.CodeFixes.Edits;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Findings;

/// <summary>Names the schema of models files in one.</summary>
internal static class ModelSchemaEdit
{
    /// <summary>The edit; null where the file is no JSON object, or an empty one, and where it names the schema already.</summary>
    public static FindingEdit? Create(string text)
    {
        if (EditableText.Read(text) is not { } editable || Layout.Read(editable, editable.Root) is not { } layout)
            return null;
        var address = JsonFormat.String(ModelSchema.Address);
        if (ModelSchema.Find(editable.Root) is not { } named)
        {
            var format = FileFormat.Read(editable);
            return new FindingEdit(
                "Name the schema", [ArrayEdit.Insert(layout, 0, format.Member(ModelSchema.Element, address), format.Comma)]);
        }

        return named.Value is { } value && !ModelSchema.IsRight(named)
            ? new FindingEdit(
                "Name the schema of models files", [new TextChange(new TextSpan(value.Span.Start, value.Span.Length), address)])
            : null;
    }
}
