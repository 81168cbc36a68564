using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>A policy text in which <c>{|DSP1201:...|}</c> marks where a finding is expected; marks may nest.</summary>
internal sealed class PolicyMarkup
{
    private PolicyMarkup(string text, IReadOnlyList<(string Id, SourceSpan Span)> expected)
    {
        Text = text;
        Expected = expected;
    }

    public string Text { get; }

    public IReadOnlyList<(string Id, SourceSpan Span)> Expected { get; }

    public static PolicyMarkup Parse(string markup)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var expected = new List<(string Id, SourceSpan Span)>();
        for (var index = 0; index < markup.Length;)
        {
            if (string.CompareOrdinal(markup, index, "{|DSP", 0, 5) == 0)
            {
                var colon = markup.IndexOf(':', index);
                open.Push((markup[(index + 2)..colon], text.Length));
                index = colon + 1;
            }
            else if (string.CompareOrdinal(markup, index, "|}", 0, 2) == 0 && open.Count > 0)
            {
                var (id, start) = open.Pop();
                expected.Add((id, SourceSpan.FromBounds(start, text.Length)));
                index += 2;
            }
            else
            {
                text.Append(markup[index++]);
            }
        }

        if (open.Count > 0)
            throw new ArgumentException("a mark is not closed", nameof(markup));
        return new PolicyMarkup(
            text.ToString(), [.. expected.OrderBy(mark => mark.Span.Start).ThenBy(mark => mark.Id, StringComparer.Ordinal)]);
    }
}
