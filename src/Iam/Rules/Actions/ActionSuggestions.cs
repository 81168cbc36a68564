using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Rules.Actions;

/// <summary>What was meant by an action that does not exist.</summary>
internal static class ActionSuggestions
{
    private const int MaxShown = 3;

    // A name such as Get says nothing of the service it belongs to.
    private const int MinTellingLength = 8;

    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Activate", "Add", "Allocate", "Associate", "Attach", "Batch", "Cancel", "Copy", "Create", "Deactivate", "Delete",
            "Deregister", "Describe",
        "Detach", "Disable", "Disassociate", "Enable", "Export", "Get", "Import", "List", "Modify", "Post", "Pull", "Push", "Put", "Read",
            "Receive", "Register",
        "Reject", "Remove", "Reset", "Restore", "Resume", "Run", "Search", "Send", "Set", "Start", "Stop", "Suspend", "Tag", "Terminate",
            "Untag", "Update", "Write",
    };

    /// <summary>The actions that may be meant, as <c>service:name</c>: several only where it takes several, or cannot be told.</summary>
    public static IReadOnlyList<string> Find(IamCatalog catalog, Service service, string name)
    {
        if (ActionRenames.Find(service.Prefix + ":" + name) is { Count: > 0 } renamed)
            return renamed;
        if (FindByOperation(catalog, service, name) is { Count: > 0 } byOperation)
            return byOperation;
        var nearest = EditDistance.FindNearest(name, service.Actions.Select(action => action.Name).Where(known => IsSameVerb(name, known)))
            ?? FindByWords(service, name);
        if (nearest is not null)
            return [service.Prefix + ":" + nearest];
        var elsewhere = name.Length < MinTellingLength ? [] : FindElsewhere(catalog, name);
        return elsewhere.Count == 1 ? elsewhere : [];
    }

    /// <summary>The action of exactly that name in other services.</summary>
    public static IReadOnlyList<string> FindElsewhere(IamCatalog catalog, string name) => catalog.ServicePrefixes
        .Select(prefix => catalog.FindService(prefix)!.FindAction(name))
        .OfType<ServiceAction>()
        .Select(action => action.FullName)
        .ToArray();

    // The API's operations are not the actions: HeadObject needs s3:GetObject.
    private static IReadOnlyList<string> FindByOperation(IamCatalog catalog, Service service, string name) => catalog.Sdk.Clients
        .Where(client => client.Prefix.Equals(service.Prefix, StringComparison.OrdinalIgnoreCase))
        .Select(client => catalog.Sdk.FindOperation(client.ServiceId, name))
        .Where(operation => operation is { IsKnown: true })
        .Select(operation => operation!.RequiredActions
            .Where(required => required.Condition is null or { Test: RequestTest.NotExists } && Exists(catalog, required.Action))
            .Select(required => required.Action)
            .Distinct()
            .ToArray())
        .FirstOrDefault(actions => actions.Length is > 0 and <= MaxShown) ?? [];

    private static bool Exists(IamCatalog catalog, string action) =>
        ActionName.TryParse(action, out var parsed) && catalog.FindAction(parsed) is not null;

    // GetSecurityGroups is two letters from SetSecurityGroups, and never means it.
    private static bool IsSameVerb(string written, string known)
    {
        var verb = WordsOf(written)[0];
        return !Verbs.Contains(verb) || verb.Equals(WordsOf(known)[0], StringComparison.OrdinalIgnoreCase);
    }

    // CreateInstance is nearer to CreateDBInstance than any count of letters tells: all its words stand there in order.
    private static string? FindByWords(Service service, string name)
    {
        var words = WordsOf(name);
        if (words.Count < 2)
            return null;
        var fitting = service.Actions
            .Select(action => (action.Name, Words: WordsOf(action.Name)))
            .Where(candidate => Contains(candidate.Words, words) || Contains(words, candidate.Words))
            .Select(candidate => (candidate.Name, Difference: Math.Abs(candidate.Words.Count - words.Count)))
            .Where(candidate => candidate.Difference == 1)
            .ToArray();
        return fitting.Length == 1 ? fitting[0].Name : null;
    }

    private static bool Contains(IReadOnlyList<string> all, IReadOnlyList<string> some)
    {
        var found = 0;
        foreach (var word in all)
        {
            if (found < some.Count && word.Equals(some[found], StringComparison.OrdinalIgnoreCase))
                found++;
        }

        return found == some.Count;
    }

    private static IReadOnlyList<string> WordsOf(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var index = 1; index <= name.Length; index++)
        {
            if (index < name.Length && (!char.IsUpper(name[index]) || char.IsUpper(name[index - 1])))
                continue;
            words.Add(name.Substring(start, index - start));
            start = index;
        }

        return words;
    }
}
