using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Language;

/// <summary>What a condition operator compares.</summary>
internal enum ConditionFamily
{
    String,
    Numeric,
    Date,
    Bool,
    Binary,
    IpAddress,
    Arn,
    Null,
}

/// <summary>A condition operator, such as <c>ForAnyValue:StringLikeIfExists</c>, in its parts.</summary>
/// <param name="Qualifier"><c>ForAllValues</c>, <c>ForAnyValue</c> or empty.</param>
/// <param name="Name">The operator itself, spelled as AWS does.</param>
/// <param name="Family">What it compares.</param>
/// <param name="IsIfExists">Whether it is true where the key is absent from the request.</param>
internal sealed record ConditionOperator(string Qualifier, string Name, ConditionFamily Family, bool IsIfExists)
{
    public const string ForAll = "ForAllValues";
    public const string ForAny = "ForAnyValue";
    private const string IfExists = "IfExists";

    private static readonly Dictionary<string, (string Name, ConditionFamily Family)> Known = All().ToDictionary(
        known => known.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of the 27 operators.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    public bool IsNegated => Name.IndexOf("Not", StringComparison.Ordinal) >= 0;

    /// <summary>Whether <c>*</c> and <c>?</c> in a value are wildcards.</summary>
    public bool HasWildcards => Family == ConditionFamily.Arn || Name.EndsWith("Like", StringComparison.Ordinal);

    /// <summary>Whether the condition holds where the request does not carry the key.</summary>
    public bool HoldsWhenAbsent => IsIfExists || Qualifier == ForAll || (IsNegated && Qualifier.Length == 0);

    /// <summary>Reads an operator in any case; false where there is no such operator.</summary>
    public static bool TryParse(string text, out ConditionOperator @operator)
    {
        var colon = text.IndexOf(':');
        var qualifier = colon < 0 ? "" : QualifierOf(text.Substring(0, colon));
        var name = text.Substring(colon + 1);
        var isIfExists = name.Length > IfExists.Length && name.EndsWith(IfExists, StringComparison.OrdinalIgnoreCase);
        if (isIfExists)
            name = name.Substring(0, name.Length - IfExists.Length);
        var isKnown = qualifier is not null && Known.ContainsKey(name);
        @operator = isKnown ? new ConditionOperator(qualifier!, Known[name].Name, Known[name].Family, isIfExists) : None;
        return isKnown;
    }

    /// <summary>The operator in AWS's spelling.</summary>
    public override string ToString() => (Qualifier.Length == 0 ? "" : Qualifier + ":") + Name + (IsIfExists ? IfExists : "");

    private static readonly ConditionOperator None = new("", "", ConditionFamily.Null, false);

    private static string? QualifierOf(string text) =>
        text.Equals(ForAll, StringComparison.OrdinalIgnoreCase) ? ForAll : text.Equals(ForAny, StringComparison.OrdinalIgnoreCase)
            ? ForAny : null;

    private static IEnumerable<(string Name, ConditionFamily Family)> All()
    {
        foreach (var name in new[] { "Equals", "NotEquals", "EqualsIgnoreCase", "NotEqualsIgnoreCase", "Like", "NotLike" })
            yield return ("String" + name, ConditionFamily.String);
        foreach (var name in new[] { "Equals", "NotEquals", "LessThan", "LessThanEquals", "GreaterThan", "GreaterThanEquals" })
        {
            yield return ("Numeric" + name, ConditionFamily.Numeric);
            yield return ("Date" + name, ConditionFamily.Date);
        }

        foreach (var name in new[] { "ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike" })
            yield return (name, ConditionFamily.Arn);
        yield return ("Bool", ConditionFamily.Bool);
        yield return ("BinaryEquals", ConditionFamily.Binary);
        yield return ("IpAddress", ConditionFamily.IpAddress);
        yield return ("NotIpAddress", ConditionFamily.IpAddress);
        yield return ("Null", ConditionFamily.Null);
    }
}
