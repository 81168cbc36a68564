using System;
using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>The methods, by client interface, that are not named for their one operation.</summary>
internal sealed class MethodTable
{
    private const string EveryClient = "*";

    private readonly Dictionary<string, List<MethodRow>> _rows = new(StringComparer.Ordinal);

    public MethodTable()
    {
        foreach (var row in CatalogText.Rows("methods.txt"))
        {
            if (!_rows.TryGetValue(row[0], out var methods))
                _rows.Add(row[0], methods = []);
            methods.Add(new MethodRow(row[1], row[2], row.Column(3).List(';')));
        }
    }

    public IEnumerable<MethodRow> Of(string clientInterface)
    {
        foreach (var key in new[] { EveryClient, clientInterface })
        {
            if (!_rows.TryGetValue(key, out var methods))
                continue;
            foreach (var method in methods)
                yield return method;
        }
    }
}
