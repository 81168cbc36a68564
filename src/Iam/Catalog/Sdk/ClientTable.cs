using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>Clients by the names of their types.</summary>
internal sealed class ClientTable
{
    private readonly List<SdkClient> _clients = [];
    private readonly Dictionary<string, SdkClient[]> _byTypeName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SdkClient> _byPaginators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);

    // Asked only of projects without a policy file, and of references: read when all clients are there.
    private readonly Lazy<ILookup<string, SdkClient>> _byNamespace;
    private readonly Lazy<ILookup<string, SdkClient>> _byAssembly;

    public ClientTable()
    {
        _byNamespace = new(() => _clients.ToLookup(client => client.Namespace, StringComparer.Ordinal));
        _byAssembly = new(() => _clients.ToLookup(client => client.Assembly, StringComparer.Ordinal));
    }

    public IReadOnlyList<SdkClient> Clients => _clients;

    public SdkClient? Find(string typeName) => _byTypeName.TryGetValue(typeName, out var clients) ? clients[0] : null;

    public SdkClient? Find(string typeName, string @namespace)
    {
        if (!_byTypeName.TryGetValue(typeName, out var clients))
            return null;
        foreach (var client in clients)
        {
            if (client.Namespace == @namespace)
                return client;
        }

        return null;
    }

    public SdkClient? FindPaginators(string typeName) => _byPaginators.TryGetValue(typeName, out var client) ? client : null;

    public IEnumerable<SdkClient> FindIn(string @namespace) => _byNamespace.Value[@namespace];

    public bool HasAssembly(string assembly) => _byAssembly.Value.Contains(assembly);

    public bool HasPrefix(string prefix) => _clients.Exists(client => client.Prefix.Equals(prefix, StringComparison.OrdinalIgnoreCase));

    public SdkClient? FindByServiceId(string serviceId) => _clients.Find(client => client.ServiceId == serviceId);

    /// <summary>The prefix of the service of a service id; null where no client is of it.</summary>
    public string? PrefixOf(string serviceId) => _prefixes.TryGetValue(serviceId, out var prefix) ? prefix : null;

    /// <summary>Adds a client; one of the same interface is replaced.</summary>
    public void Add(SdkClient client)
    {
        if (Find(client.Interface, client.Namespace) is { } replaced)
            _clients.Remove(replaced);
        _clients.Add(client);
        _prefixes[client.ServiceId] = client.Prefix;
        foreach (var name in new[] { client.Interface, client.Class })
        {
            _byTypeName[name] = _byTypeName.TryGetValue(name, out var others)
                ? [.. others.Where(other => other.Interface != client.Interface || other.Namespace != client.Namespace), client]
                : [client];
        }

        var paginators = client.Namespace.Substring(client.Namespace.LastIndexOf('.') + 1) + "PaginatorFactory";
        foreach (var name in new[] { "I" + paginators, paginators })
        {
            if (!_byPaginators.TryGetValue(name, out var first)
                || (first.Interface == client.Interface && first.Namespace == client.Namespace))
                _byPaginators[name] = client;
        }
    }
}
