using System;
using System.Linq;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Security;

/// <summary>Whether conditions let a caller set the tag that a guard asks for. Where that is not certain, they do not.</summary>
/// <param name="guard">The guard's condition.</param>
internal sealed class TagSetting(Condition guard)
{
    private const string RequestTag = "aws:RequestTag/";

    private readonly string _tag = TagGuard.TagOf(guard.Key) ?? "";

    /// <summary>Whether a condition of an Allow of tagging leaves the tag to the caller.</summary>
    public bool IsOpen(Condition condition)
    {
        if (Narrowing.IsOpen(condition))
            return true;
        if (!ConditionOperator.TryParse(condition.Operator, out var @operator) || @operator.Family is not ConditionFamily.String)
            return false;
        if (IsTagKeys(condition))
            return @operator.IsNegated ? @operator.Qualifier == ConditionOperator.ForAny
                || !Names(condition) : @operator.Qualifier == ConditionOperator.ForAny || Names(condition);
        // Whoever limits the value of this very tag has thought of it.
        return IsRequestTag(condition, out var tag) && !tag.Equals(_tag, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a caller that sets the tag can see to it that a condition of a Deny of tagging does not hold.</summary>
    public bool IsAvoidable(Condition condition)
    {
        if (!ConditionOperator.TryParse(condition.Operator, out var @operator))
            return false;
        if (IsTagKeys(condition))
            return @operator.Family == ConditionFamily.String && Names(condition) == @operator.IsNegated;
        if (IsRequestTag(condition, out var tag))
        {
            if (!tag.Equals(_tag, StringComparison.OrdinalIgnoreCase))
                return true;
            return @operator.Family == ConditionFamily.Null
                ? condition.Values.All(value => value == "true")
                : @operator.Family == ConditionFamily.String && condition.Values.Any(Opens) == @operator.IsNegated;
        }

        // What carries another tag, or this one already, is not all that there is to tag.
        return Narrowing.IsAvoidable(condition);
    }

    private static bool IsTagKeys(Condition condition) => condition.Key.Equals("aws:TagKeys", StringComparison.OrdinalIgnoreCase);

    private static bool IsRequestTag(Condition condition, out string tag)
    {
        var isTag = condition.Key.StartsWith(RequestTag, StringComparison.OrdinalIgnoreCase);
        tag = isTag ? condition.Key.Substring(RequestTag.Length) : "";
        return isTag;
    }

    private bool Names(Condition condition) => condition.Values.Any(value => GlobPattern.Matches(value, _tag, ignoreCase: true));

    // The value that opens the guard; what a placeholder or a variable will be is known only where it is the same one.
    private bool Opens(string value) => guard.Values.Any(asked => asked == value
        || (value.IndexOf('{') < 0 && asked.IndexOf('{') < 0 && GlobPattern.Intersects(asked, value)));
}
