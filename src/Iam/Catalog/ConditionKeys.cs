using System;
using System.Linq;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>Condition keys as policies write them.</summary>
internal static class ConditionKeys
{
    // No key is nearly so long, and nearness costs the product of both lengths.
    private const int MostCharacters = 100;

    // AWS's own policies use it, and its list of global keys lacks it.
    private static readonly ConditionKey OrgMasterAccount = new("aws:PrincipalOrgMasterAccountId", "String");

    // These are global by name, but each action says for itself whether it supports them.
    private static readonly string[] Tags = ["aws:ResourceTag/", "aws:RequestTag/", "aws:TagKeys"];

    public static ConditionKey? Find(IamCatalog catalog, string key)
    {
        if (key.Equals(OrgMasterAccount.Name, StringComparison.OrdinalIgnoreCase))
            return OrgMasterAccount;
        if (catalog.FindConditionKey(key) is { } known)
            return known;
        var slash = key.IndexOf('/');
        if (slash < 0 || slash == key.Length - 1)
            return null;
        var stem = key.Substring(0, slash + 1);
        return catalog.FindConditionKey(stem + "tag-key") ?? catalog.FindConditionKey(stem + "${TagKey}") ?? catalog.FindConditionKey(stem);
    }

    /// <summary>Whether the request of every action carries it.</summary>
    public static bool IsUniversal(IamCatalog catalog, ConditionKey key) =>
        key == OrgMasterAccount
        || (!Tags.Any(tag => key.Name.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
            && catalog.GlobalConditionKeys.Any(global => global.Name == key.Name));

    /// <summary>
    /// Whether the reference lists it for its service, and for no action there: then which actions carry it is not known.
    /// </summary>
    public static bool IsUnassigned(IamCatalog catalog, ConditionKey key) =>
        catalog.FindService(key.Name.Substring(0, key.Name.IndexOf(':'))) is { } service
            && !service.Actions.Any(action => Supports(action, key));

    public static bool Supports(ServiceAction action, ConditionKey key)
    {
        var stem = StemOf(key.Name);
        return action.ConditionKeys.Any(supported => IsSame(supported, stem))
            || action.ResourceTypes.Any(acted =>
                acted.ConditionKeys.Any(supported => IsSame(supported, stem))
                    || acted.Type.ConditionKeys.Any(supported => IsSame(supported, stem)));
    }

    /// <summary>The fixed part of a key with a free part.</summary>
    private static string StemOf(string name)
    {
        var free = name.IndexOf("${", StringComparison.Ordinal);
        if (free < 0)
            free = name.IndexOf('<');
        if (free >= 0)
            return name.Substring(0, free);
        return name.EndsWith("/tag-key", StringComparison.Ordinal) ? name.Substring(0, name.Length - "tag-key".Length) : name;
    }

    private static bool IsSame(string supported, string stem) => StemOf(supported).Equals(stem, StringComparison.OrdinalIgnoreCase);

    /// <summary>The key that is nearly written so, of its service or of all; null where none is, or several are.</summary>
    public static string? FindMeant(IamCatalog catalog, string key)
    {
        if (key.Length > MostCharacters)
            return null;
        var ofService = catalog.FindService(key.Substring(0, key.IndexOf(':')))?.ConditionKeys.Select(known => known.Name) ?? [];
        var ofAll = catalog.GlobalConditionKeys.Select(known => known.Name);
        return EditDistance.FindNearest(key, ofService.Concat(ofAll).Distinct().Where(name => name.IndexOf('$') < 0));
    }
}
