using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Grants;

/// <summary>
/// Judges conditions on <c>iam:PassedToService</c>. Only what excludes a service for certain does so: placeholders and variables may stand
/// for any service, and whatever else a statement demands is not known here.
/// </summary>
public static class PassedToService
{
    /// <summary>The condition key.</summary>
    public const string Key = "iam:PassedToService";

    private const string Suffix = ".amazonaws.com";

    // What services are called in China, in Europe's own cloud and in the isolated regions.
    private static readonly string[] Suffixes = [Suffix, ".amazonaws.com.cn", ".amazonaws.eu", ".c2s.ic.gov", ".sc2s.sgov.gov"];

    // Some services go by their region as well: logs.us-east-1.amazonaws.com.
    private static readonly string[] Places = ["", ".??-*-?"];

    internal static bool IsOn(Condition condition) => condition.Key.Equals(Key, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a statement's conditions may let a role pass to one of the services at least.</summary>
    internal static bool Admits(Statement statement, PassedServices services)
    {
        var conditions = statement.Conditions.Where(IsOn).ToArray();
        return conditions.Length == 0
            || services.Names.Concat(services.Others).Any(service => conditions.All(condition => Admits(condition, service)));
    }

    /// <summary>Whether a condition leaves out one of the services at least.</summary>
    internal static bool LeavesOut(Condition condition, PassedServices services) =>
        IsOn(condition) && !services.Names.Concat(services.Others).All(service => Admits(condition, service));

    /// <summary>Whether a condition says which services there may be, not which there may not.</summary>
    public static bool Names(Condition condition) => ConditionOperator.TryParse(condition.Operator, out var test) && !test.IsNegated;

    private static bool Admits(Condition condition, string service)
    {
        if (condition.Values.Count == 0
            || !ConditionOperator.TryParse(condition.Operator, out var test)
            || test is not { Family: ConditionFamily.String, IsIfExists: false }
            || test.Qualifier == ConditionOperator.ForAll
            || condition.Values.Any(value => Placeholder.Mask(value) != value))
            return true;
        return test.IsNegated
            ? !condition.Values.Any(value => Is(test, value, service))
            : condition.Values.Any(value => FormsOf(service).Any(form => MayBe(test, value, form)));
    }

    private static bool Is(ConditionOperator test, string value, string service) => test.HasWildcards
        ? GlobPattern.Matches(value, service, ignoreCase: false)
        : string.Equals(value, service, IgnoresCase(test) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static bool MayBe(ConditionOperator test, string value, string form) => test.HasWildcards
        ? GlobPattern.Intersects(value, form)
        : GlobPattern.Matches(form, value, IgnoresCase(test));

    private static bool IgnoresCase(ConditionOperator test) => test.Name.EndsWith("IgnoreCase", StringComparison.Ordinal);

    private static IEnumerable<string> FormsOf(string service)
    {
        var name = service.EndsWith(Suffix, StringComparison.Ordinal) ? service.Substring(0, service.Length - Suffix.Length) : service;
        return Places.SelectMany(_ => Suffixes, (place, suffix) => name + place + suffix);
    }
}
