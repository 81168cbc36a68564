using System;
using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>The forward-access table.</summary>
internal sealed class ForwardAccess
{
    private readonly Dictionary<(string Prefix, string Operation), List<ForwardAction>> _actions = [];

    public ForwardAccess()
    {
        foreach (var row in CatalogText.Rows("forward-access.txt"))
        {
            if (!_actions.TryGetValue((row[0], row[1]), out var actions))
                _actions.Add((row[0], row[1]), actions = []);
            actions.Add(new ForwardAction(row[2], row.Column(3)));
        }
    }

    public IReadOnlyList<ForwardAction> Of(string prefix, string operation) =>
        _actions.TryGetValue((prefix, operation), out var actions) ? actions : Array.Empty<ForwardAction>();
}
