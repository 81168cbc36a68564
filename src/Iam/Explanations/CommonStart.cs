namespace Dstack.Permissions.Iam.Explanations;

/// <summary>How much two names are alike.</summary>
internal static class CommonStart
{
    /// <summary>The number of characters that they begin with alike, without case.</summary>
    public static int Of(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && char.ToUpperInvariant(one[length]) == char.ToUpperInvariant(other[length]))
            length++;
        return length;
    }
}
