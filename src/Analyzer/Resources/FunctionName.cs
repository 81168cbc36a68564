using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Grants;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>
/// The name of a function, its ARN, or a part of that with the account. Each may be followed by a version or an alias, which another member
/// may name as well.
/// </summary>
internal sealed class FunctionName : IResourceName
{
    private const string Variable = "FunctionName";
    private const string InArn = "function:";

    public IReadOnlyList<ArnVariables> OfText(string text, string member)
    {
        var inArn = text.IndexOf(":" + InArn, StringComparison.Ordinal);
        if (inArn < 0)
        {
            // The account may stand before the name, and the word of the ARN: what AWS makes of that is not settled here.
            return text.StartsWith(InArn, StringComparison.Ordinal) || IsAccount(text.Substring(0, Math.Max(0, text.IndexOf(':'))))
                ? []
                : OfName(ArnVariables.None, text);
        }

        var account = text.Substring(0, inArn);
        return account.Trim('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*').Length > 0
            ? []
            : OfName(ArnVariables.None.With("Account", account), text.Substring(inArn + 1 + InArn.Length));
    }

    private static bool IsAccount(string text) => text.Length == 12 && text.All(char.IsDigit);

    public IReadOnlyList<ArnVariables> OfArn(ArnPattern arn) => arn.Resource.StartsWith(InArn, StringComparison.Ordinal)
        ? OfName(ArnVariables.None.In(arn), arn.Resource.Substring(InArn.Length))
        : [];

    private static IReadOnlyList<ArnVariables> OfName(ArnVariables place, string name)
    {
        var colon = name.IndexOf(':');
        var bare = colon < 0 ? name : name.Substring(0, colon);
        return bare.Trim('*').Length == 0 ? [] : [place.With(Variable, bare), place.With(Variable, colon < 0 ? bare + ":*" : name)];
    }
}

/// <summary>
/// The version or the alias of a function, which is a part of the ARN that a call is judged by (since 2022): a grant on
/// <c>function:resize</c> does not hold <c>function:resize:live</c>, nor the other way round.
/// </summary>
internal static class FunctionQualifier
{
    private const string Name = "FunctionName";
    private const string AnyQualifier = ":*";
    private const string Latest = "$LATEST";

    /// <summary>What is left of what the function's name may mean.</summary>
    /// <param name="choices">What it may mean: the function, and a version or an alias of it.</param>
    /// <param name="qualifier">The text of the qualifier, with <c>*</c> for unknown parts; null where it is not seen.</param>
    /// <param name="isNotSet">Whether there is visibly no qualifier but one in the name.</param>
    public static IReadOnlyList<ArnVariables> Narrow(IReadOnlyList<ArnVariables> choices, string? qualifier, bool isNotSet)
    {
        var bare = choices.Where(choice => NameOf(choice).IndexOf(':') < 0).ToArray();
        var qualified = choices.Except(bare).ToArray();
        if (isNotSet)
            return qualified.Any(choice => IsKnown(NameOf(choice))) ? Newest(bare, qualified) : bare.Length > 0 ? bare : choices;
        return qualifier is null
            ? choices
            : Newest(bare, [.. bare.Select(choice => choice.With(Name, NameOf(choice) + ":" + qualifier))]);
    }

    // The newest version goes by its name and without one.
    private static IReadOnlyList<ArnVariables> Newest(ArnVariables[] bare, ArnVariables[] qualified) =>
        qualified.Any(choice => NameOf(choice).EndsWith(":" + Latest, StringComparison.Ordinal)) ? [.. qualified, .. bare] : qualified;

    private static string NameOf(ArnVariables choice) => choice.Values[Name];

    private static bool IsKnown(string name) => !name.EndsWith(AnyQualifier, StringComparison.Ordinal);
}
