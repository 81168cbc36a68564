using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Iam.Explanations;

/// <summary>A statement that comes near granting an action.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Span">The string in it that decides, or the statement as a whole.</param>
/// <param name="Miss">Why it does not grant the action.</param>
/// <param name="Why">The same in words that follow "the statement", such as <c>allows 's3:GetObject', which does not cover it</c>.</param>
public sealed record NearStatement(Statement Statement, SourceSpan Span, StatementMiss Miss, string Why)
{
    /// <summary>The statement as messages name it: by its number, and by its Sid where it has one.</summary>
    public string Name => Statement.Sid is { Length: > 0 } sid ? $"statement {Statement.Number} ('{sid}')" : $"statement {Statement.Number}";
}
