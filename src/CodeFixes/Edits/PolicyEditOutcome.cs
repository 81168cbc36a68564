namespace Dstack.Permissions.CodeFixes.Edits;

/// <summary>What came of the wish to allow an action.</summary>
internal enum PolicyEditOutcome
{
    /// <summary>The edit allows it.</summary>
    Allowed,

    /// <summary>It was allowed before.</summary>
    AlreadyAllowed,

    /// <summary>The file is not JSON, or its Statement is nothing that holds statements: an edit would be guesswork.</summary>
    NotReadable,

    /// <summary>
    /// A statement of the file decides otherwise: a Deny, one with an error in it, or one that lists the action under a condition, which moving the
    /// action would drop.
    /// </summary>
    Overruled,
}
