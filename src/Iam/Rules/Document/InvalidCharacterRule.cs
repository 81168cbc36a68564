using System.Globalization;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Rules.Document;

/// <summary>
/// DSP1004. The API's pattern is on the raw text, so an escape of such a character passes; it stands for the same all the same. A raw
/// control character is DSP1001's.
/// </summary>
internal sealed class InvalidCharacterRule() : PolicyRule(Descriptor)
{
    public static readonly RuleDescriptor Descriptor = RuleDescriptor.Error(
        "DSP1004",
        "Unsupported character",
        "IAM does not accept the character {0}, only tab, line ends and U+0020 to U+00FF; write plain text instead") with
    {
        Obscures = Obscured.Text,
    };

    public override void Check(RuleContext context)
    {
        foreach (var text in JsonWalk.Strings(context.Syntax.Root!))
            CheckText(context, text);
    }

    private void CheckText(RuleContext context, JsonString text)
    {
        for (var index = 0; index < text.Value.Length; index++)
        {
            if (PolicyCharacters.Include(text.Value[index]))
                continue;
            var start = index;
            var isEscaped = text.SpanOf(start, 1).Length > 1;
            if (text.Value[start] < ' ' && !isEscaped)
                continue;

            // One finding a run: a paragraph of another script is one fault.
            while (index + 1 < text.Value.Length && !PolicyCharacters.Include(text.Value[index + 1])
                && text.SpanOf(index + 1, 1).Length > 1 == isEscaped)
                index++;
            var span = text.SpanOf(start, index + 1 - start);
            var code = "U+" + ((int)text.Value[start]).ToString("X4", CultureInfo.InvariantCulture);
            if (!char.IsSurrogate(text.Value[start]) && !char.IsControl(text.Value[start]))
                code = $"'{text.Value[start]}' ({code})";
            context.Report(Rule, span, context.StatementAt(span.Start), [code], isEscaped ? PolicySeverity.Warning : PolicySeverity.Error);
        }
    }
}
