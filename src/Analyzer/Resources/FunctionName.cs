using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Analyzer.Resources;

/// <summary>
/// The name of a function, its ARN, or a part of that with the account. Each may be followed by a version or an alias, which another member may
/// name as well.
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
