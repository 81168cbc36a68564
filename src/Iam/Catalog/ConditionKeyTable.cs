using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>Condition keys, found by the name a policy writes: without case, and with <c>${...}</c> standing for any text.</summary>
internal sealed class ConditionKeyTable
{
    private readonly List<ConditionKey> _keys = [];
    private readonly Dictionary<string, ConditionKey> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ConditionKey> _templates = [];

    public ConditionKeyTable()
    {
    }

    /// <summary>The keys of a table and more; one of the same name takes the place of the first.</summary>
    public ConditionKeyTable(IEnumerable<ConditionKey> keys, IReadOnlyCollection<ConditionKey> more)
    {
        var replaced = new HashSet<string>(more.Select(key => key.Name), StringComparer.OrdinalIgnoreCase);
        var all = keys.Where(key => !replaced.Contains(key.Name)).Concat(more);
        foreach (var key in all.OrderBy(key => key.Name, StringComparer.OrdinalIgnoreCase))
            Add(key);
    }

    public IReadOnlyList<ConditionKey> Keys => _keys;

    public void Add(ConditionKey key)
    {
        _keys.Add(key);
        _byName[key.Name] = key;
        if (ConditionKeyTemplate.IsTemplate(key.Name))
            _templates.Add(key);
    }

    public ConditionKey? Exact(string name) => _byName.TryGetValue(name, out var key) ? key : null;

    public ConditionKey? Find(string name)
    {
        if (Exact(name) is { } exact)
            return exact;
        foreach (var template in _templates)
        {
            if (ConditionKeyTemplate.Matches(template.Name, name))
                return template;
        }

        return null;
    }
}
