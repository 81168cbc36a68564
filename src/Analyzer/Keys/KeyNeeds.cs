using System.Linq;
using Dstack.Permissions.Analyzer.Requests;
using Dstack.Permissions.Iam.Catalog.Sdk;

namespace Dstack.Permissions.Analyzer.Keys;

/// <summary>What makes a call need an action on a customer's key.</summary>
internal static class KeyNeeds
{
    private const string AliasOfAws = "alias/aws/";

    /// <summary>
    /// The member that names a customer's key, where a request visibly does; else Yes without a member where the services of the option use
    /// one and nothing of the request says that this call does not.
    /// </summary>
    public static ConditionAnswer Answer(ForwardShortfall shortfall, RequestConditions request, System.Func<CustomerKeys> readOption)
    {
        var forward = shortfall.Forward;
        var named = forward.Key is { } key ? request.Answer(key) : default;
        if (named.Answer != Requests.Answer.Yes && !readOption().Includes(shortfall.Prefix))
            return default;
        return forward.Unless.Any(test => Holds(test, request)) || (forward.Key is { } member && Holds(OfAws(member), request)) ? default
            : named.Answer == Requests.Answer.Yes ? named
            : new ConditionAnswer(Requests.Answer.Yes);
    }

    private static bool Holds(RequestCondition test, RequestConditions request) => request.Answer(test).Answer == Requests.Answer.Yes;

    private static RequestCondition OfAws(RequestCondition key) => key with { Test = RequestTest.Contains, Value = AliasOfAws };
}
