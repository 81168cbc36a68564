using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>The text of a policy file, with a tree whose places are places of that text.</summary>
internal sealed class EditableText
{
    private EditableText(string text, string clean, PolicySyntax syntax, JsonObject root)
    {
        Text = text;
        Clean = clean;
        Syntax = syntax;
        Root = root;
    }

    /// <summary>The text as it stands in the file.</summary>
    public string Text { get; }

    /// <summary>
    /// The text with blanks in place of a byte order mark, of comments and of trailing commas: JSON, and as long as the text.
    /// </summary>
    public string Clean { get; }

    /// <summary>The policy in <see cref="Clean"/>.</summary>
    public PolicySyntax Syntax { get; }

    /// <summary>The document's object.</summary>
    public JsonObject Root { get; }

    /// <summary>Reads a text; null where it is not a JSON object, so that its editing would be guesswork.</summary>
    public static EditableText? Read(string text, CancellationToken cancellationToken = default)
    {
        var clean = Blank(text, JsonReader.Read(text, cancellationToken));
        if (clean is null)
            return null;
        var syntax = PolicySyntax.Parse(clean, cancellationToken);
        return syntax.Json.Faults.Count == 0 && syntax.Root is { } root ? new EditableText(text, clean, syntax, root) : null;
    }

    /// <summary>The white space in front of a place, comments being white space.</summary>
    public string WhiteSpaceBefore(int position)
    {
        var start = position;
        while (start > 0 && char.IsWhiteSpace(Clean[start - 1]))
            start--;
        var blank = Clean.Substring(start, position - start);

        // A comment cannot be copied with the white space around it; what follows the last line break can.
        return Text.Substring(start, position - start) == blank ? blank : AfterComments(blank);
    }

    private static string AfterComments(string blank)
    {
        var lineBreak = blank.LastIndexOf('\n');
        if (lineBreak < 0)
            return blank.Length == 0 ? "" : " ";
        return blank.Substring(lineBreak > 0 && blank[lineBreak - 1] == '\r' ? lineBreak - 1 : lineBreak);
    }

    private static string? Blank(string text, JsonDocument json)
    {
        if (json.Faults.Any(
            fault => fault.Kind is not (JsonFaultKind.ByteOrderMark or JsonFaultKind.Comment or JsonFaultKind.TrailingComma)))
            return null;
        var characters = text.ToCharArray();
        foreach (var span in json.Faults.Select(fault => fault.Span))
            Blank(characters, span);
        return new string(characters);
    }

    private static void Blank(char[] characters, SourceSpan span)
    {
        for (var index = span.Start; index < span.End; index++)
        {
            if (characters[index] is not ('\r' or '\n'))
                characters[index] = ' ';
        }
    }
}
