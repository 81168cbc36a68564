using System;
using System.Collections.Concurrent;
using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.Analyzer.Usage;

/// <summary>The actions that code is seen to use, or may use as far as can be seen. Thread-safe.</summary>
internal sealed class UsedActions
{
    private readonly ConcurrentDictionary<string, bool> _actions = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _services = new(StringComparer.OrdinalIgnoreCase);

    private volatile bool _anything;

    /// <summary>Whether nothing is used.</summary>
    public bool IsEmpty => _actions.IsEmpty && _services.IsEmpty && !_anything;

    /// <summary>Whether an action, as <c>service:name</c>, is used.</summary>
    public bool Contains(string action) => _actions.ContainsKey(action);

    /// <summary>Whether the action is used, or may be by a call of which it is not known what it needs.</summary>
    public bool MayContain(ServiceAction action) =>
        _anything || _actions.ContainsKey(action.FullName) || _services.ContainsKey(action.Service);

    /// <summary>An action, as <c>service:name</c>, is used; <c>service:*</c> is some of the service's, <c>*</c> some of any.</summary>
    public void Add(string action)
    {
        if (!_actions.TryAdd(action, true) || action[action.Length - 1] != '*')
            return;
        if (action.Length == 1)
            AddSomeOfAny();
        else if (action[action.Length - 2] == ':')
            AddSomeOf(action.Substring(0, action.Length - 2));
    }

    /// <summary>Some action of the service is used, and it is not known which.</summary>
    public void AddSomeOf(string service) => _services.TryAdd(service, true);

    /// <summary>Some action is used, and it is not known of which service.</summary>
    public void AddSomeOfAny() => _anything = true;
}
