using System;
using Dstack.Permissions.Iam.Catalog.Sdk;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>The catalog's tests on one member.</summary>
internal static class MemberTest
{
    public static ConditionAnswer OfNotSet(RequestCondition condition) =>
        ConditionAnswer.Of(condition.Test is RequestTest.NotExists or RequestTest.NotContains);

    public static ConditionAnswer OfSet(RequestCondition condition, string path, MemberShape member)
    {
        if (member.Visibility != Visibility.Set)
            return OfNotSet(condition);
        var text = ConstantText.Of(member.Value);
        var answer = condition.Test switch
        {
            RequestTest.Exists => Answer.Yes,
            RequestTest.NotExists => Answer.No,
            RequestTest.Contains => text.Contains(condition.Value, StringComparison.Ordinal),
            RequestTest.IContains => text.Contains(condition.Value, StringComparison.OrdinalIgnoreCase),
            RequestTest.NotContains => Not(text.Contains(condition.Value, StringComparison.Ordinal)),
            RequestTest.NotEquals => text.Text is { } known
                ? known.Equals(condition.Value, StringComparison.OrdinalIgnoreCase) ? Answer.No : Answer.Yes
                : Answer.NotVisible,
            RequestTest.NamesCustomerKey => KeyName.IsOfCustomer(text),
            _ => Answer.NotVisible,
        };
        var isBySetting = condition.Test is not (RequestTest.NotExists or RequestTest.NotContains);
        return answer == Answer.Yes && isBySetting ? new ConditionAnswer(answer, path, member.Place) : new ConditionAnswer(answer);
    }

    private static Answer Not(Answer answer) => (Answer)((int)Answer.Yes - (int)answer);
}
