namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>What the code shows of a request member.</summary>
internal enum Visibility
{
    /// <summary>It cannot be told from the method.</summary>
    NotVisible,

    /// <summary>The request is seen built, and the member is not set.</summary>
    NotSet,

    /// <summary>The member is seen set on every path to the call.</summary>
    Set,
}
