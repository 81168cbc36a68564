namespace Dstack.Permissions.Analyzer.Diagnostics;

/// <summary>The ids of what is reported at calls and at the set-up of a project; each rule for policy files has its own.</summary>
public static class DiagnosticIds
{
    /// <summary>A call needs an action that no policy allows.</summary>
    public const string MissingAction = "DSP0001";

    /// <summary>A Deny covers an action that a call needs.</summary>
    public const string DeniedAction = "DSP0002";

    /// <summary>An action that a call needs is listed, but that grant cannot take effect.</summary>
    public const string IneffectiveGrant = "DSP0003";

    /// <summary>What a call's request sets needs a further action that no policy grants.</summary>
    public const string MissingActionOfMember = "DSP0004";

    /// <summary>No call uses an action that a policy allows.</summary>
    public const string UnusedAction = "DSP0005";

    /// <summary>The resource that a call names lies outside every grant of the action.</summary>
    public const string ResourceOutsideGrants = "DSP0006";

    /// <summary>A referenced library calls what no policy allows.</summary>
    public const string LibraryCalls = "DSP0007";

    /// <summary>A call is not checked, as the catalog does not know what it needs.</summary>
    public const string UnknownOperation = "DSP0008";

    /// <summary>The project is set up so that something is not checked or not generated.</summary>
    public const string SetUp = "DSP0009";

    /// <summary>A part of a models file cannot be used.</summary>
    public const string ModelFault = "DSP0010";

    /// <summary>The findings in a policy file have fixes.</summary>
    public const string FixablePolicy = "DSP0011";

    /// <summary>What no call uses of a policy can go.</summary>
    public const string FixableUnusedActions = "DSP0012";

    /// <summary>A models file names no schema, or another one.</summary>
    public const string ModelSchema = "DSP0013";
}
