using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>The answer of a condition.</summary>
/// <param name="Holds">Whether it holds.</param>
/// <param name="Member">The .NET path of the member whose being set makes it hold; null where nothing that is set does.</param>
/// <param name="Place">The syntax that sets the member.</param>
/// <param name="Value">What the member is set to; null where it is not seen.</param>
internal readonly record struct ConditionAnswer(Answer Holds, string? Member = null, SyntaxNode? Place = null, IOperation? Value = null)
{
    public static ConditionAnswer From(bool holds) => new(holds ? Answer.Yes : Answer.No);
}

/// <summary>The answer of a test on a request.</summary>
internal enum Answer
{
    /// <summary>It does not hold.</summary>
    No,

    /// <summary>The code does not show it.</summary>
    NotVisible,

    /// <summary>It holds.</summary>
    Yes,
}
