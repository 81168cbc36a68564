using System.Collections.Immutable;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Analyzer.Project;

/// <summary>
/// The rules whose findings can have one right answer. Code fixes are in another assembly, which a compiler does not load.
/// </summary>
public static class FixableRules
{
    /// <summary>Their ids.</summary>
    public static ImmutableHashSet<string> Ids { get; } = ImmutableHashSet.Create(
        PolicyRuleIds.InvalidJson,
        PolicyRuleIds.DuplicateKey,
        PolicyRuleIds.UnknownDocumentElement,
        PolicyRuleIds.InvalidVersion,
        PolicyRuleIds.MissingVersion,
        PolicyRuleIds.OldVersion,
        PolicyRuleIds.PolicyId,
        PolicyRuleIds.UnknownStatementElement,
        PolicyRuleIds.InvalidEffect,
        PolicyRuleIds.MissingResource,
        PolicyRuleIds.Principal,
        PolicyRuleIds.WrongType,
        PolicyRuleIds.InvalidSid,
        PolicyRuleIds.DuplicateSid,
        PolicyRuleIds.EmptySid,
        PolicyRuleIds.RedundantStatement,
        PolicyRuleIds.InvalidAction,
        PolicyRuleIds.UnknownService,
        PolicyRuleIds.UnknownAction,
        PolicyRuleIds.WhiteSpaceInAction,
        PolicyRuleIds.ActionCase,
        PolicyRuleIds.RedundantAction,
        PolicyRuleIds.NotAnArn,
        PolicyRuleIds.ShortArn,
        PolicyRuleIds.UnknownPartition,
        PolicyRuleIds.ArnShape,
        PolicyRuleIds.ArnService,
        PolicyRuleIds.ArnRegion,
        PolicyRuleIds.ArnAccount,
        PolicyRuleIds.ResourceTypeMismatch,
        PolicyRuleIds.NeedsAllResources,
        PolicyRuleIds.RedundantResource,
        PolicyRuleIds.BucketOverreach,
        PolicyRuleIds.InvalidVariable,
        PolicyRuleIds.UnknownOperator,
        PolicyRuleIds.NullIfExists,
        PolicyRuleIds.UnknownConditionKey,
        PolicyRuleIds.OperatorType,
        PolicyRuleIds.ConditionValue,
        PolicyRuleIds.WildcardValue,
        PolicyRuleIds.MultiValue,
        PolicyRuleIds.EmptyCondition,
        PolicyRuleIds.MixedValues,
        PolicyRuleIds.ValueMeaning,
        PolicyRuleIds.Mfa);
}
