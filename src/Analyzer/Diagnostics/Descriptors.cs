using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Diagnostics;

/// <summary>What is reported at calls and at the set-up of a project.</summary>
public static class Descriptors
{
    /// <summary>The category of what concerns calls.</summary>
    internal const string Permissions = "Permissions";

    /// <summary>DSP0001. Arguments: call, action, policy files.</summary>
    public static readonly DiagnosticDescriptor MissingAction = new(
        DiagnosticIds.MissingAction,
        "AWS call needs an action that no policy allows",
        "'{0}' needs '{1}', which {2} does not allow; add the action to an Allow statement",
        Permissions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For(DiagnosticIds.MissingAction));

    /// <summary>DSP0002. Arguments: call, action, policy file, on which resources, statement numbers.</summary>
    internal static readonly DiagnosticDescriptor DeniedAction = new(
        DiagnosticIds.DeniedAction,
        "AWS call needs an action that a Deny covers",
        "'{0}' needs '{1}', which {2} denies {3} in statement {4}; narrow the Deny or leave out the call",
        Permissions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For(DiagnosticIds.DeniedAction));

    /// <summary>DSP0003. Arguments: call, action, policy file, statement numbers, why they cannot take effect and what to do.</summary>
    internal static readonly DiagnosticDescriptor IneffectiveGrant = new(
        DiagnosticIds.IneffectiveGrant,
        "Grant of an action that an AWS call needs cannot take effect",
        "'{0}' needs '{1}', which {2} lists in statement {3} {4}",
        Permissions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For(DiagnosticIds.IneffectiveGrant));

    /// <summary>DSP0004. Arguments: call, member, action, what the policies say of it and what to do.</summary>
    internal static readonly DiagnosticDescriptor MissingActionOfMember = new(
        DiagnosticIds.MissingActionOfMember,
        "What the request of an AWS call sets needs a further action",
        "'{0}' with '{1}' set needs '{2}' as well, {3}",
        Permissions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For(DiagnosticIds.MissingActionOfMember));

    /// <summary>DSP0005. Arguments: action as written, policy file, what of it no call uses, what to do.</summary>
    internal static readonly DiagnosticDescriptor UnusedAction = new(
        DiagnosticIds.UnusedAction,
        "Action of a policy that no AWS call uses",
        "'{0}' is allowed in {1}, and no call of the project uses {2}; {3}",
        Permissions,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For(DiagnosticIds.UnusedAction),
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    /// <summary>DSP0006. Arguments: call, resource, policy files, action, nearest granted resource.</summary>
    internal static readonly DiagnosticDescriptor ResourceOutsideGrants = new(
        DiagnosticIds.ResourceOutsideGrants,
        "AWS call names a resource outside every grant of the action",
        "'{0}' acts on '{1}', and {2} grants '{3}' on no such resource; the nearest is '{4}'",
        Permissions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For(DiagnosticIds.ResourceOutsideGrants));

    /// <summary>DSP0007. Arguments: library, actions, policy files.</summary>
    internal static readonly DiagnosticDescriptor LibraryCalls = new(
        DiagnosticIds.LibraryCalls,
        "Referenced library makes AWS calls that no policy allows",
        "The library '{0}' has calls that need {1}, which {2} does not allow; add the actions that the program needs",
        Permissions,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For(DiagnosticIds.LibraryCalls));

    /// <summary>DSP0008. Arguments: call, operation, date of the catalog, policy files.</summary>
    internal static readonly DiagnosticDescriptor UnknownOperation = new(
        DiagnosticIds.UnknownOperation,
        "AWS call is not checked",
        "'{0}' is not checked, as the catalog of {2} does not know which action '{1}' needs; "
        + "say it in a *.permissions-model.json, or see yourself that {3} allows it",
        Permissions,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For(DiagnosticIds.UnknownOperation));

    /// <summary>DSP0009. Arguments: what is wrong, what to do.</summary>
    internal static readonly DiagnosticDescriptor SetUp = new(
        DiagnosticIds.SetUp,
        "Permissions of the project are not set up",
        "{0}; {1}",
        Permissions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For(DiagnosticIds.SetUp));

    /// <summary>DSP0010. Argument: what is wrong and what to write.</summary>
    internal static readonly DiagnosticDescriptor ModelFault = new(
        DiagnosticIds.ModelFault,
        "A part of a permissions model cannot be used",
        "{0}",
        Permissions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For(DiagnosticIds.ModelFault));

    /// <summary>DSP0011. Arguments: policy file, ids of its findings.</summary>
    internal static readonly DiagnosticDescriptor FixablePolicy = new(
        DiagnosticIds.FixablePolicy,
        "Findings in a policy file have fixes",
        "{0} has findings of rules that have fixes: {1}",
        Permissions,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For(DiagnosticIds.FixablePolicy));

    /// <summary>DSP0012. Arguments: policy file, number of actions.</summary>
    internal static readonly DiagnosticDescriptor FixableUnusedActions = new(
        DiagnosticIds.FixableUnusedActions,
        "What no call uses of a policy can go",
        "No call uses {1} of the actions of {0}, or not all that they cover",
        Permissions,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For(DiagnosticIds.FixableUnusedActions),
        customTags: [WellKnownDiagnosticTags.CompilationEnd]);

    /// <summary>DSP0013. Arguments: what is wrong.</summary>
    internal static readonly DiagnosticDescriptor ModelSchema = new(
        DiagnosticIds.ModelSchema,
        "A models file can name its schema",
        "{0}; name that of models files, so that editors complete and check it",
        Permissions,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        helpLinkUri: HelpLink.For(DiagnosticIds.ModelSchema));
}

/// <summary>Where the page of a diagnostic is.</summary>
internal static class HelpLink
{
    private const string Pages = "https://github.com/dstackai/dstack-permissions-generators/blob/main/docs/rules/";

    public static string For(string id) => Pages + id + ".md";
}

/// <summary>The ids of what is reported at calls and at the set-up of a project; each rule for policy files has its own.</summary>
public static class DiagnosticIds
{
    /// <summary>A call needs an action that no policy allows.</summary>
    internal const string MissingAction = "DSP0001";

    /// <summary>A Deny covers an action that a call needs.</summary>
    internal const string DeniedAction = "DSP0002";

    /// <summary>An action that a call needs is listed, but that grant cannot take effect.</summary>
    internal const string IneffectiveGrant = "DSP0003";

    /// <summary>What a call's request sets needs a further action that no policy grants.</summary>
    internal const string MissingActionOfMember = "DSP0004";

    /// <summary>No call uses an action that a policy allows.</summary>
    public const string UnusedAction = "DSP0005";

    /// <summary>The resource that a call names lies outside every grant of the action.</summary>
    internal const string ResourceOutsideGrants = "DSP0006";

    /// <summary>A referenced library calls what no policy allows.</summary>
    internal const string LibraryCalls = "DSP0007";

    /// <summary>A call is not checked, as the catalog does not know what it needs.</summary>
    public const string UnknownOperation = "DSP0008";

    /// <summary>The project is set up so that something is not checked or not generated.</summary>
    internal const string SetUp = "DSP0009";

    /// <summary>A part of a models file cannot be used.</summary>
    internal const string ModelFault = "DSP0010";

    /// <summary>The findings in a policy file have fixes.</summary>
    internal const string FixablePolicy = "DSP0011";

    /// <summary>What no call uses of a policy can go.</summary>
    internal const string FixableUnusedActions = "DSP0012";

    /// <summary>A models file names no schema, or another one.</summary>
    internal const string ModelSchema = "DSP0013";
}
