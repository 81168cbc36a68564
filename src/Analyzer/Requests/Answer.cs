namespace Dstack.Permissions.Analyzer.Requests;

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
