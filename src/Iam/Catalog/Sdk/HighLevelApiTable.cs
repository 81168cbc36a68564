using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>The high-level APIs by type and method.</summary>
internal sealed class HighLevelApiTable
{
    private const string Async = "Async";

    private readonly Dictionary<string, Dictionary<string, HighLevelApi>> _types = new(StringComparer.Ordinal);
    private readonly SdkCatalog _sdk;

    public HighLevelApiTable(SdkCatalog sdk)
    {
        _sdk = sdk;
        foreach (var rows in CatalogText.Rows("high-level-apis.txt").GroupBy(row => (Type: row[0], Method: row[1])))
        {
            var api = new HighLevelApi([.. rows], Resolve);
            if (!_types.TryGetValue(api.TypeName, out var methods))
                _types.Add(api.TypeName, methods = new Dictionary<string, HighLevelApi>(StringComparer.Ordinal));
            methods.Add(api.MethodName, api);
        }
    }

    public IEnumerable<HighLevelApi> All => _types.Values.SelectMany(methods => methods.Values);

    public HighLevelApi? Find(string typeName, string methodName)
    {
        if (!_types.TryGetValue(typeName, out var methods))
            return null;
        if (methods.TryGetValue(methodName, out var api))
            return api;
        return methodName.EndsWith(Async, StringComparison.Ordinal)
            && methods.TryGetValue(methodName.Substring(0, methodName.Length - Async.Length), out api)
            ? api
            : null;
    }

    private Operation Resolve(string name) => _sdk.FindOperation(name) ?? new Operation("", name, IsKnown: false, []);
}
