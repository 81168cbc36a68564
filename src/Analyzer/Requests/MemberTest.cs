using System;
using Dstack.Permissions.Iam.Catalog.Sdk;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>The catalog's tests on one member.</summary>
internal static class MemberTest
{
    public static ConditionAnswer OfNotSet(RequestCondition condition) =>
        ConditionAnswer.From(IsOfAbsence(condition));

    public static ConditionAnswer OfSet(RequestCondition condition, string path, MemberShape member)
    {
        if (member.Visibility != Visibility.Set)
            return OfNotSet(condition);
        var text = member.Value.TextOf();
        var answer = condition.Test switch
        {
            RequestTest.Exists => Answer.Yes,
            RequestTest.NotExists => Answer.No,
            RequestTest.Contains => text.Contains(condition.Value, StringComparison.Ordinal),
            RequestTest.IContains => text.Contains(condition.Value, StringComparison.OrdinalIgnoreCase),
            RequestTest.NotContains => Not(text.Contains(condition.Value, StringComparison.Ordinal)),
            RequestTest.StartsWith => text.StartsWith(condition.Value),
            RequestTest.NotStartsWith => Not(text.StartsWith(condition.Value)),
            RequestTest.BeginsWithKeywords => QueryText.BeginsWith(text, condition.Value),
            RequestTest.NotEquals => text.Text is { } known
                ? known.Equals(condition.Value, StringComparison.OrdinalIgnoreCase) ? Answer.No : Answer.Yes
                : Answer.NotVisible,
            RequestTest.NamesCustomerKey => KmsKeyName.IsOfCustomer(text),
            _ => Answer.NotVisible,
        };
        return answer == Answer.Yes && !IsOfAbsence(condition)
            ? new ConditionAnswer(answer, path, member.Place, member.Value)
            : new ConditionAnswer(answer);
    }

    private static bool IsOfAbsence(RequestCondition condition) =>
        condition.Test is RequestTest.NotExists or RequestTest.NotContains or RequestTest.NotStartsWith;

    private static Answer Not(Answer answer) => (Answer)((int)Answer.Yes - (int)answer);
}
