using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Actions;

/// <summary>What is wrong with an action that is named outside of a policy.</summary>
/// <param name="Wrong">What is wrong, as a sentence without its full stop.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Replacement">The text that was meant; null where it cannot be told.</param>
public sealed record ActionNameFault(string Wrong, string Advice, string? Replacement)
{
    private const string Form = "write service:name, such as 's3:GetObject'";

    /// <summary>The fault of a text; null where it names an action.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mayBePattern">Whether <c>*</c> and <c>?</c> may stand in it.</param>
    /// <param name="catalog">The actions that there are.</param>
    public static ActionNameFault? Find(string text, bool mayBePattern, IamCatalog catalog)
    {
        var shown = text.Shorten();
        var pattern = new ActionPattern(text);
        if (!pattern.IsWellFormed || text.Any(char.IsWhiteSpace))
            return new ActionNameFault($"'{shown}' is not an action", Form, null);
        if (!mayBePattern && !pattern.IsExact)
            return new ActionNameFault($"'{shown}' is not one action", "name each action by itself", null);
        if (GrantedActions.Expand(pattern, catalog).Any())
            return null;
        if (!pattern.HasOneService)
            return new ActionNameFault($"'{shown}' matches no action{CatalogNote.Write(catalog)}", Form, null);
        return catalog.FindService(pattern.Service) is { } service ? OfName(pattern, service, catalog) : OfService(pattern, catalog);
    }

    private static ActionNameFault OfService(ActionPattern pattern, IamCatalog catalog)
    {
        var meant = ServiceSuggestions.Find(catalog, pattern) is { } prefix ? prefix + ":" + pattern.Name : null;
        return new ActionNameFault(
            $"No service '{pattern.Service.Shorten()}' is known{CatalogNote.Write(catalog)}",
            meant is null ? Form : $"did you mean '{meant}'?",
            meant);
    }

    private static ActionNameFault OfName(ActionPattern pattern, Service service, IamCatalog catalog)
    {
        IReadOnlyList<string> meant = pattern.IsExact ? ActionSuggestions.Find(catalog, service, pattern.Name) : [];
        var named = string.Join(", ", meant.Select(action => $"'{action}'"));
        return new ActionNameFault(
            pattern.IsExact
                ? $"No action '{pattern.Text.Shorten()}' is known{CatalogNote.Write(catalog)}"
                : $"'{pattern.Text.Shorten()}' matches no action{CatalogNote.Write(catalog)}",
            meant.Count == 0 ? $"see which actions '{service.Prefix}' has" : $"did you mean {named}?",
            meant.Count == 1 ? meant[0] : null);
    }
}
