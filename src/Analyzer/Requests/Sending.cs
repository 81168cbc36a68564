using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>
/// Takes account of what the SDK makes of a member: a constant may mean that it is not set, and an empty list may be sent like a full one.
/// </summary>
/// <param name="known">What is known of the member beyond that it is sent where it is set.</param>
/// <param name="version">The SDK's major version; null where it is not known.</param>
/// <param name="answer">Answers a test on the request.</param>
internal sealed class Sending(IReadOnlyList<SentMember> known, int? version, Func<RequestCondition, Answer> answer)
{
    /// <summary>The member as the service gets it.</summary>
    public MemberShape Apply(MemberShape member)
    {
        if (known.Count == 0 || member.Visibility == Visibility.NotVisible)
            return member;
        Answer[] sent = [.. Choices(member.Value).Select(value => IsSent(member, value)).Distinct()];
        return sent switch
        {
            [Answer.Yes] => member with { Visibility = Visibility.Set },
            [Answer.No] => MemberShape.NotSet,
            _ => MemberShape.NotVisible,
        };
    }

    private Answer IsSent(MemberShape member, IOperation? value)
    {
        foreach (var row in known)
        {
            if ((row.Version is not null && row.Version != version) || !IsMeant(row.Value, member, value))
                continue;
            return row switch
            {
                { Condition: { } condition } => answer(condition),
                { IsSent: { } isSent } => isSent ? Answer.Yes : Answer.No,
                _ => Answer.NotVisible,
            };
        }

        return member.Visibility == Visibility.Set ? Answer.Yes : Answer.No;
    }

    private static bool IsMeant(string row, MemberShape member, IOperation? value) => row switch
    {
        SentMember.AnyValue => member.Visibility == Visibility.Set,
        SentMember.EmptyList => value is not null && member.Added.Count == 0 && RequestValues.Elements(value) is { Count: 0 },
        SentMember.EmptyObject =>
            value?.Unwrapped() is IObjectCreationOperation { Arguments.Length: 0, Initializer: null or { Initializers.Length: 0 } },
        SentMember.EmptyText => value.TextOf().Text is { Length: 0 },
        _ => value.TextOf().Text == row,
    };

    private static IEnumerable<IOperation?> Choices(IOperation? value) => value?.Unwrapped() switch
    {
        IConditionalOperation { WhenFalse: { } whenFalse } choice => Choices(choice.WhenTrue).Concat(Choices(whenFalse)),
        ICoalesceOperation choice => Choices(choice.Value).Concat(Choices(choice.WhenNull)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => Choices(arm.Value)),
        var other => [other],
    };
}
