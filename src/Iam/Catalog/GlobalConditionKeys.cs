using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>Condition keys that belong to no one service, and prefixes of keys that are no service's prefix.</summary>
internal sealed class GlobalConditionKeys
{
    private readonly ConditionKeyTable _keys;
    private readonly List<(string Prefix, string[] Services)> _prefixes = [];

    public GlobalConditionKeys()
    {
        _keys = new ConditionKeyTable();
        foreach (var row in CatalogText.Rows("global-condition-keys.txt"))
            _keys.Add(new ConditionKey(row[0], row[1]));
        foreach (var row in CatalogText.Rows("condition-key-prefixes.txt"))
            _prefixes.Add((row[0], row[1].Split(' ')));
    }

    public GlobalConditionKeys(GlobalConditionKeys basis, IReadOnlyCollection<ConditionKey> more)
    {
        _keys = new ConditionKeyTable(basis.Keys, more);
        _prefixes = basis._prefixes;
    }

    public IReadOnlyList<ConditionKey> Keys => _keys.Keys;

    public ConditionKey? Find(string key) => _keys.Find(key);

    /// <summary>The services whose keys use that prefix, although it is none of theirs.</summary>
    public IEnumerable<string> OwnersOf(string prefix)
    {
        foreach (var (template, services) in _prefixes)
        {
            if (!ConditionKeyTemplate.Matches(template, prefix))
                continue;
            foreach (var service in services)
                yield return service;
        }
    }
}
