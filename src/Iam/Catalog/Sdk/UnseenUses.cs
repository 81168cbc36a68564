using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>
/// What is used with a program's credentials and never seen in its code: by AWS behind a call, by its host, by the SDK itself.
/// Nobody can say of these that nothing uses them.
/// </summary>
public static class UnseenUses
{
    private static readonly (ActionPattern Pattern, UnseenUse Use)[] Patterns =
        [.. CatalogText.Rows("unseen-uses.txt").Select(row =>
            (new ActionPattern(row[0]), new UnseenUse(row[0], row[1], ReadScope(row.Column(2)))))];

    /// <summary>All of them, sorted.</summary>
    internal static IReadOnlyList<UnseenUse> All { get; } = [.. Patterns.Select(pair => pair.Use)];

    /// <summary>Whether the action is among those of the scopes that a program is in.</summary>
    public static bool MayUse(ServiceAction action, IReadOnlyCollection<UnseenUseScope> scopes)
    {
        var name = new ActionName(action.Service, action.Name);
        return Patterns.Any(pair => scopes.Contains(pair.Use.Where) && pair.Pattern.Covers(name));
    }

    private static UnseenUseScope ReadScope(string where) => where switch
    {
        "lambda" => UnseenUseScope.Lambda,
        "object-readers" => UnseenUseScope.ObjectReaders,
        _ => UnseenUseScope.Everywhere,
    };
}

/// <summary>Actions that are used without a call that shows it.</summary>
/// <param name="Actions">A string of Action, such as <c>kms:GenerateDataKey*</c>.</param>
/// <param name="Reason">Who uses them.</param>
/// <param name="Where">Of which programs that holds.</param>
internal sealed record UnseenUse(string Actions, string Reason, UnseenUseScope Where);

/// <summary>In which programs actions are used without a call that shows it.</summary>
public enum UnseenUseScope
{
    /// <summary>In any program.</summary>
    Everywhere,

    /// <summary>In functions of AWS Lambda.</summary>
    Lambda,

    /// <summary>In programs that read objects of S3.</summary>
    ObjectReaders,
}
