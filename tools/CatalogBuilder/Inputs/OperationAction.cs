namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>A row of a table in Tables/operations: an action that an operation is authorised against.</summary>
/// <param name="Operation">The operation's name in the API model.</param>
/// <param name="Action">The action; <see cref="None"/> or <see cref="Unknown"/>.</param>
/// <param name="When">The condition on the request; empty for always.</param>
/// <param name="Bindings">Which request members fill the ARN's variables.</param>
/// <param name="Source">Where the fact comes from.</param>
public sealed record OperationAction(string Operation, string Action, string When, string Bindings, string Source)
{
    public const string None = "none";
    public const string Unknown = "?";

    /// <summary>Any action at all, as a possible one.</summary>
    public const string Any = "*";

    /// <summary>Stands in <see cref="When"/> where what the request does not show decides: data, settings, another account.</summary>
    public const string Possible = "possible";

    /// <summary>Whether the action may be asked for, by what no request shows.</summary>
    public bool IsPossible => When == Possible;

    /// <summary>Whether a test on the request says that the action is needed.</summary>
    public bool IsConditional => When.Length > 0 && !IsPossible;
}
