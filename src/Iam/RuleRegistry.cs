using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Rules;
using Dstack.Permissions.Iam.Rules.Actions;
using Dstack.Permissions.Iam.Rules.Conditions;
using Dstack.Permissions.Iam.Rules.Document;
using Dstack.Permissions.Iam.Rules.Resources;
using Dstack.Permissions.Iam.Rules.Security;
using Dstack.Permissions.Iam.Rules.Size;
using Dstack.Permissions.Iam.Rules.Statements;
using Dstack.Permissions.Iam.Rules.Variables;

namespace Dstack.Permissions.Iam;

/// <summary>The rules for policy files: one row each.</summary>
public static class RuleRegistry
{
    private static readonly PolicyRule[] Rows =
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
        new ShortArnRule(),
        new UnknownPartitionRule(),
        new ArnShapeRule(),
        new ArnServiceRule(),
        new ArnRegionRule(),
        new ArnAccountRule(),
        new UnknownResourceTypeRule(),
        new WildcardResourceTypeRule(),
        new RedundantResourceRule(),
        new BucketOverreachRule(),
        new ResourceTypeMismatchRule(),
        new NeedsAllResourcesRule(),
        new UnusedResourceRule(),

        // Variables
        new InvalidVariableRule(),
        new UselessVariableRule(),
        new EarlyVariableRule(),

        // Conditions
        new UnknownOperatorRule(),
        new NullIfExistsRule(),
        new UnknownConditionKeyRule(),
        new IncompleteTagKeyRule(),
        new UnsupportedConditionKeyRule(),
        new PartlySupportedConditionKeyRule(),
        new OperatorTypeRule(),
        new ConditionValueRule(),
        new WildcardValueRule(),
        new MultiValueRule(),
        new EmptyConditionRule(),
        new MixedValuesRule(),
        new ValueMeaningRule(),
        new MfaRule(),
        new SpoofableKeyRule(),

        // Security
        new AdministratorRule(),
        new WholeServiceRule(),
        new NeedlessStarRule(),
        new AllowExceptRule(),
        new PassRoleRule(),
        new ServiceLinkedRoleRule(),
        new EscalationRule(),
        new SensitiveActionRule(),
        new TagGuardRule(),
        new ImpliedObjectAccessRule(),
        new PairedKeyRule(),

        // Size
        new QuotaExceededRule(),
        new QuotaNearRule(),
        new DocumentTooLongRule(),
    ];

    // Those that ask for faults check after those that find them.
    private static readonly PolicyRule[] InOrder = [.. Rows.OrderBy(rule => rule.AsksFor != Obscured.Nothing)];

    /// <summary>What is fixed about every rule, by id.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors { get; } =
        [.. Rows.Select(rule => rule.Rule).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>The rule that a file breaks which is not even JSON.</summary>
    public static RuleDescriptor InvalidJson => InvalidJsonRule.Descriptor;

    /// <summary>Runs every check that the file allows.</summary>
    internal static void Check(RuleContext context)
    {
        var isReadable = context.IsReadable;
        foreach (var rule in InOrder)
        {
            if (isReadable || rule.ReadsBrokenJson)
                rule.Check(context);
        }

        context.DropObscured();
    }
}
