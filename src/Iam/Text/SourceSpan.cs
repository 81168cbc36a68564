namespace Dstack.Permissions.Iam.Text;

/// <summary>A range of characters in the text of a policy file.</summary>
/// <param name="Start">Zero-based offset of the first character, in UTF-16 code units.</param>
/// <param name="Length">Number of characters, zero or more.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>Offset just behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    internal static SourceSpan FromBounds(int start, int end) => new(start, end - start);
}
