using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Policies;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>The clients of the AWS SDK for .NET, the operations they call, and the libraries that call them.</summary>
public sealed class SdkCatalog
{
    private readonly IamCatalog _catalog;
    private readonly List<SdkClient> _clients = [];
    private readonly Dictionary<string, SdkClient[]> _byTypeName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SdkClient> _byPaginators = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, OperationTable> _operations = new(StringComparer.Ordinal);
    private readonly Lazy<MethodTable> _methods = Deferred(() => new MethodTable());
    private readonly Lazy<MemberNames> _memberNames = Deferred(() => new MemberNames());
    private readonly Lazy<ForwardAccess> _forwardAccess = Deferred(() => new ForwardAccess());
    private readonly Lazy<HighLevelApiTable> _highLevelApis;

    internal SdkCatalog(IamCatalog catalog)
    {
        _catalog = catalog;
        foreach (var row in CatalogText.Rows("clients.txt"))
            Add(new SdkClient(this, row));
        _highLevelApis = Deferred(() => new HighLevelApiTable(this));
    }

    /// <summary>All clients, sorted by interface.</summary>
    public IReadOnlyList<SdkClient> Clients => _clients;

    /// <summary>All high-level APIs.</summary>
    public IEnumerable<HighLevelApi> HighLevelApis => _highLevelApis.Value.All;

    /// <summary>The one of <see cref="ServicesWithKeys"/> that a misspelt prefix is near enough to; null where there is none.</summary>
    public string? NearestServiceWithKeys(string prefix) => EditDistance.FindNearest(prefix, ServicesWithKeys);

    internal MemberNames MemberNames => _memberNames.Value;

    /// <summary>
    /// The client of that interface or class; null where there is none. The name may be anybody's: compare the namespace
    /// (<see cref="SdkClient.Namespace"/>), or ask with it.
    /// </summary>
    public SdkClient? FindClient(string typeName) => _byTypeName.TryGetValue(typeName, out var clients) ? clients[0] : null;

    /// <summary>The client of that interface or class in that namespace; null where there is none.</summary>
    public SdkClient? FindClient(string typeName, string @namespace)
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

    /// <summary>The client whose <c>Paginators</c> are of that type, such as <c>IS3PaginatorFactory</c>; null where there is none.</summary>
    public SdkClient? FindPaginators(string typeName) => _byPaginators.TryGetValue(typeName, out var client) ? client : null;

    /// <summary>
    /// The operation of an SDK service id; null where there is none. One that is newer than the API models is found where an action of its
    /// name exists.
    /// </summary>
    public Operation? FindOperation(string serviceId, string operation) =>
        _prefixes.ContainsKey(serviceId) ? OperationsOf(serviceId).Find(operation) : null;

    /// <summary>
    /// What a library's method calls; null for a method that is not known to call anything. The name may be anybody's: compare the
    /// namespace (<see cref="HighLevelApi.Namespace"/>).
    /// </summary>
    /// <param name="typeName">The type's simple name, without type parameters.</param>
    /// <param name="methodName">The method's name, with or without <c>Async</c>.</param>
    public HighLevelApi? FindHighLevelApi(string typeName, string methodName) => _highLevelApis.Value.Find(typeName, methodName);

    /// <summary>The actions that the service performs with the caller's credentials behind an operation; partial, mostly KMS.</summary>
    /// <param name="prefix">The service's prefix.</param>
    /// <param name="operation">The operation's name.</param>
    public IReadOnlyList<ForwardAction> FindForwardActions(string prefix, string operation) => _forwardAccess.Value.Of(prefix, operation);

    /// <summary>The actions that the service performs with the caller's credentials behind an operation; partial, mostly KMS.</summary>
    public IReadOnlyList<ForwardAction> FindForwardActions(Operation operation) =>
        PrefixOf(operation) is { } prefix ? FindForwardActions(prefix, operation.Name) : [];

    /// <summary>The prefix of the service that an operation belongs to; null where it belongs to none.</summary>
    public string? PrefixOf(Operation operation) => _prefixes.TryGetValue(operation.ServiceId, out var prefix) ? prefix : null;

    /// <summary>The operations of the API models that need an action, always or under conditions; of the action's own service only.</summary>
    public IEnumerable<Operation> FindOperationsNeeding(ServiceAction action) => _clients
        .Where(client => client.Prefix == action.Service)
        .Select(client => client.ServiceId)
        .Distinct()
        .SelectMany(ModelOperations)
        .Where(operation => operation.RequiredActions.Any(required => required.Action.Equals(action.FullName, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A client that has the operation; null where none has.</summary>
    public SdkClient? FindClientOf(Operation operation) => _clients.Find(client => client.ServiceId == operation.ServiceId);

    /// <summary>The prefixes of the services of which it is known where they use a customer's KMS key, sorted.</summary>
    public IReadOnlyList<string> ServicesWithKeys => _forwardAccess.Value.ServicesWithKeys;

    /// <summary>The operations that an API model lists for an SDK service id.</summary>
    internal IReadOnlyCollection<Operation> ModelOperations(string serviceId) => OperationsOf(serviceId).Operations;

    /// <summary>The operation of a name such as <c>SQS/SendMessage</c>, or one that needs the action of a name such as <c>dsql:DbConnect</c>.</summary>
    internal Operation? FindOperation(string qualifiedName)
    {
        if (ActionName.TryParse(qualifiedName, out var action))
            return new Operation("", action.Name, IsKnown: true, [new RequiredAction(qualifiedName, null, [], "curated")]);
        var slash = qualifiedName.IndexOf('/');
        return slash < 0 ? null : FindOperation(qualifiedName.Substring(0, slash), qualifiedName.Substring(slash + 1));
    }

    internal ClientMethods MethodsOf(SdkClient client) =>
        new(OperationsOf(client.ServiceId), _methods.Value.Of(client.Interface), FindOperation);

    private static Lazy<T> Deferred<T>(Func<T> create) => new(create, LazyThreadSafetyMode.ExecutionAndPublication);

    private OperationTable OperationsOf(string serviceId) =>
        _operations.GetOrAdd(serviceId, id => new OperationTable(id, _prefixes[id], _catalog));

    private void Add(SdkClient client)
    {
        _clients.Add(client);
        _prefixes[client.ServiceId] = client.Prefix;
        foreach (var name in new[] { client.Interface, client.Class })
            _byTypeName[name] = _byTypeName.TryGetValue(name, out var others) ? [.. others, client] : [client];
        var paginators = client.Namespace.Substring(client.Namespace.LastIndexOf('.') + 1) + "PaginatorFactory";
        foreach (var name in new[] { "I" + paginators, paginators })
        {
            if (!_byPaginators.ContainsKey(name))
                _byPaginators.Add(name, client);
        }
    }
}
