using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Rules;

/// <summary>Every check of policy files.</summary>
internal static class PolicyFileRules
{
    public static readonly IReadOnlyList<PolicyFileRule> All =
    [
        // JSON
        new InvalidJsonRule(),
        new TopLevelNotObjectRule(),
        new DuplicateKeyRule(),
        new InvalidCharacterRule(),
        new ForeignTemplateRule(),

        // Document
        new UnknownDocumentElementRule(),
        new MissingStatementRule(),
        new InvalidVersionRule(),
        new MissingVersionRule(),
        new OldVersionRule(),
        new PolicyIdRule(),

        // Statement
        new UnknownStatementElementRule(),
        new InvalidEffectRule(),
        new MissingActionRule(),
        new ActionAndNotActionRule(),
        new MissingResourceRule(),
        new ResourceAndNotResourceRule(),
        new PrincipalRule(),
        new WrongTypeRule(),
        new InvalidSidRule(),
        new DuplicateSidRule(),
        new EmptySidRule(),
        new RedundantStatementRule(),

        // Actions
        new InvalidActionRule(),
        new UnknownServiceRule(),
        new UnknownActionRule(),
        new UnmatchedActionRule(),
        new WildcardServiceRule(),
        new WhiteSpaceInActionRule(),
        new ActionCaseRule(),
        new RedundantActionRule(),
        new VariableInActionRule(),

        // Resources
        new NotAnArnRule(),
        new ResourceTypeMismatchRule(),
        new NeedsAllResourcesRule(),
    ];

    /// <summary>Runs every check that the file allows.</summary>
    public static void Check(RuleContext context)
    {
        var isReadable = context.IsReadable;
        foreach (var rule in All)
        {
            if (isReadable || rule.ReadsBrokenJson)
                rule.Check(context);
        }
    }
}
