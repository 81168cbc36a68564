using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>
/// The version or the alias of a function, which is a part of the ARN that a call is judged by (since 2022): a grant on <c>function:resize</c> does
/// not hold <c>function:resize:live</c>, nor the other way round.
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
