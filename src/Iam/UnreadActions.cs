using System;
using System.Linq;
using Dstack.Permissions.Iam.Json;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam;

/// <summary>
/// The actions that broken parts of a file may be meant to name: an error stands there already, so their calls stay quiet.
/// </summary>
internal static class UnreadActions
{
    /// <summary>
    /// Whether a statement with an error in it, or a part of the file that is read as nothing, may be meant to allow the action.
    /// </summary>
    public static bool MayName(PolicyFile file, ActionName action)
    {
        var syntax = file.Syntax;
        return syntax.Elements.Any(element => element != syntax.Statement && element.Value is not null && Names(element.Value, action))
            || (syntax.Statement?.Value is JsonArray array
                && array.Elements.Any(element => element is not JsonObject && Names(element, action)))
            || syntax.Statements.Any(statement => file.IsBroken(statement.Number) && !IsDeny(statement) && Names(statement, action));
    }

    private static bool IsDeny(StatementSyntax statement) => PolicyReader.ReadStatement(statement).Effect == Effect.Deny;

    // Actions that are written wrongly, twice, or under a name that nobody knows.
    private static bool Names(StatementSyntax statement, ActionName action) => statement.Elements.Any(element =>
        element.Kind is PolicyElementKind.Action or PolicyElementKind.NotAction or PolicyElementKind.Unknown
        && element.Value is not null
        && Names(element.Value, action));

    private static bool Names(JsonNode node, ActionName action) => JsonWalk.Strings(node).Any(text => Names(text.Value, action));

    // s3.GetObject, s3::Get*, GetObject: what letters and digits say.
    private static bool Names(string text, ActionName action)
    {
        if (new ActionPattern(text) is { IsAll: false } pattern && pattern.Covers(action))
            return true;
        var star = text.IndexOfAny(['*', '$']);
        var bare = new string((star < 0 ? text : text.Substring(0, star)).Where(char.IsLetterOrDigit).ToArray());
        if (bare.Length == 0)
            return false;
        return star < 0
            ? bare.Equals(action.Name, StringComparison.OrdinalIgnoreCase)
                || bare.Equals(action.Service + action.Name, StringComparison.OrdinalIgnoreCase)
            : (action.Service + action.Name).StartsWith(bare, StringComparison.OrdinalIgnoreCase);
    }
}
