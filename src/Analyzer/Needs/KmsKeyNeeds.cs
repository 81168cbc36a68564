using System.Collections.Immutable;
using System.Linq;
using Dstack.Permissions.Analyzer.Project;
using Dstack.Permissions.Analyzer.Requests;
using Dstack.Permissions.Analyzer.Resources;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Needs;

/// <summary>An action that a service performs with its caller's credentials, and that the policies do not grant the caller.</summary>
/// <param name="Forward">The action and what makes it needed.</param>
/// <param name="Prefix">The prefix of the service.</param>
/// <param name="Shortfall">How far the policies grant it.</param>
internal sealed record ForwardShortfall(ForwardAction Forward, string Prefix, OperationShortfall Shortfall);

/// <summary>What makes a call need an action on a customer's key.</summary>
internal static class KmsKeyNeeds
{
    private const string AliasOfAws = "alias/aws/";

    /// <summary>
    /// The member that names a customer's key, where a request visibly does; else Yes without a member where the services of the option use
    /// one and nothing of the request says that this call does not.
    /// </summary>
    public static ConditionAnswer Answer(ForwardShortfall shortfall, RequestConditions request, System.Func<CustomerManagedKeys> readOption)
    {
        var forward = shortfall.Forward;
        var named = forward.Key is { } key ? request.Answer(key) : default;
        if (named.Holds != Requests.Answer.Yes && !readOption().Includes(shortfall.Prefix))
            return default;
        return forward.Unless.Any(test => Holds(test, request)) || (forward.Key is { } member && Holds(OfAws(member), request)) ? default
            : named.Holds == Requests.Answer.Yes ? named
            : new ConditionAnswer(Requests.Answer.Yes);
    }

    private static bool Holds(RequestCondition test, RequestConditions request) => request.Answer(test).Holds == Requests.Answer.Yes;

    private static RequestCondition OfAws(RequestCondition key) => key with { Test = RequestTest.Contains, Value = AliasOfAws };
}

/// <summary>What the text of a member that names a KMS key shows of the key's ARN.</summary>
internal static class ShownKmsKey
{
    /// <summary>The texts of the ARN's variables; none for an alias, which is not what a key is granted by.</summary>
    public static ImmutableDictionary<string, string> Find(IOperation? value, string member) =>
        value.TextOf().Pattern is { } text
        && ResourceNames.Read("kms", "KeyId", member, text)?.FirstOrDefault() is { } read
            ? read.Values
            : ImmutableDictionary<string, string>.Empty;
}
