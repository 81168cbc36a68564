using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dstack.Permissions.Iam.Catalog.Models;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Text;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>The clients of the AWS SDK for .NET, the operations they call, and the libraries that call them.</summary>
public sealed class SdkCatalog
{
    private static readonly string PassRole = PassedServices.PassRole.ToString();

    private readonly IamCatalog _catalog;
    private readonly SdkCatalog? _basis;
    private readonly ModelOperations _model;
    private readonly ClientTable _clients = new();
    private readonly ConcurrentDictionary<string, OperationTable> _operations = new(StringComparer.Ordinal);
    private readonly Lazy<MethodTable> _methods;
    private readonly Lazy<MemberNames> _memberNames;
    private readonly Lazy<RequestTables> _requestTables;
    private readonly Lazy<ForwardAccess> _forwardAccess;
    private readonly Lazy<PassedServiceTable> _passedServices;
    private readonly Lazy<HighLevelApiTable> _highLevelApis;
    private readonly Lazy<HashSet<string>> _libraries;
    private readonly Lazy<ShownActions> _shownActions;

    internal SdkCatalog(IamCatalog catalog)
    {
        _catalog = catalog;
        _model = new ModelOperations(catalog, PermissionsModel.Empty);
        _methods = Deferred(() => new MethodTable());
        _memberNames = Deferred(() => new MemberNames());
        _requestTables = Deferred(() => new RequestTables());
        _forwardAccess = Deferred(() => new ForwardAccess());
        _passedServices = Deferred(() => new PassedServiceTable());
        foreach (var row in CatalogText.Rows("clients.txt"))
            _clients.Add(new SdkClient(this, new ModelClient(row[4], row[5], row[3], row[2], row[0], row[1])));
        _highLevelApis = Deferred(() => new HighLevelApiTable(this));
        _libraries = Deferred(() => new HashSet<string>(HighLevelApis.Select(api => api.Assembly), StringComparer.Ordinal));
        _shownActions = Deferred(() => new ShownActions(this));
        Libraries = LibraryTable.Empty;
    }

    internal SdkCatalog(SdkCatalog basis, IamCatalog catalog, PermissionsModel model)
    {
        _catalog = catalog;
        _basis = basis;
        _model = new ModelOperations(catalog, model);
        _methods = basis._methods;
        _memberNames = basis._memberNames;
        _requestTables = basis._requestTables;
        _forwardAccess = basis._forwardAccess;
        _passedServices = basis._passedServices;
        foreach (var client in basis.Clients)
            _clients.Add(_model.Touches(client.ServiceId, client.Prefix) ? new SdkClient(this, client) : client);
        foreach (var client in model.Clients)
            _clients.Add(new SdkClient(this, client));
        _highLevelApis = Deferred(() => new HighLevelApiTable(this));
        _libraries = Deferred(() => new HashSet<string>(HighLevelApis.Select(api => api.Assembly), StringComparer.Ordinal));
        _shownActions = Deferred(() => new ShownActions(this));
        Libraries = model.Members.Count == 0 ? basis.Libraries : new LibraryTable(basis.Libraries, model.Members, _model.Create);
    }

    /// <summary>The members of libraries that models files describe.</summary>
    public LibraryTable Libraries { get; }

    /// <summary>All clients, sorted by interface.</summary>
    public IReadOnlyList<SdkClient> Clients => _clients.Clients;

    /// <summary>All high-level APIs.</summary>
    public IEnumerable<HighLevelApi> HighLevelApis => _highLevelApis.Value.All;

    /// <summary>The one of <see cref="ServicesWithKeys"/> that a misspelt prefix is near enough to; null where there is none.</summary>
    public string? NearestServiceWithKeys(string prefix) => EditDistance.FindNearest(prefix, ServicesWithKeys);

    internal MemberNames MemberNames => _memberNames.Value;

    internal RequestTables RequestTables => _requestTables.Value;

    /// <summary>
    /// The client of that interface or class; null where there is none. The name may be anybody's: compare the namespace
    /// (<see cref="SdkClient.Namespace"/>), or ask with it.
    /// </summary>
    public SdkClient? FindClient(string typeName) => _clients.Find(typeName);

    /// <summary>The client of that interface or class in that namespace; null where there is none.</summary>
    public SdkClient? FindClient(string typeName, string @namespace) => _clients.Find(typeName, @namespace);

    /// <summary>The clients of a namespace, such as <c>Amazon.S3</c>.</summary>
    public IEnumerable<SdkClient> FindClientsIn(string @namespace) => _clients.FindIn(@namespace);

    /// <summary>Whether an assembly of that name has clients.</summary>
    public bool HasClientsIn(string assembly) => _clients.HasAssembly(assembly);

    /// <summary>Whether an assembly of that name has high-level APIs.</summary>
    public bool HasHighLevelApisIn(string assembly) => _libraries.Value.Contains(assembly);

    /// <summary>Whether a call could show that the action is needed.</summary>
    public bool CouldShow(ServiceAction action) => _shownActions.Value.Contains(action);

    /// <summary>
    /// The client whose <c>Paginators</c> are of that type, such as <c>IS3PaginatorFactory</c>; null where there is none.
    /// </summary>
    public SdkClient? FindPaginators(string typeName) => _clients.FindPaginators(typeName);

    /// <summary>
    /// The operation of an SDK service id; null where there is none. One that is newer than the API models is found where an action of its
    /// name exists.
    /// </summary>
    public Operation? FindOperation(string serviceId, string operation) =>
        HasService(serviceId) ? OperationsOf(serviceId).Find(operation) : null;

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
    internal IReadOnlyList<ForwardAction> FindForwardActions(string prefix, string operation) =>
        _forwardAccess.Value.FindAll(prefix, operation);

    /// <summary>The actions that the service performs with the caller's credentials behind an operation; partial, mostly KMS.</summary>
    public IReadOnlyList<ForwardAction> FindForwardActions(Operation operation) =>
        PrefixOf(operation) is { } prefix ? FindForwardActions(prefix, operation.Name) : [];

    /// <summary>The services that an operation passes a role to; null where no role is passed, or nobody knows to which.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="required">The action as the operation needs it.</param>
    public PassedServices? FindPassedServices(Operation operation, RequiredAction required) =>
        required.Action.Equals(PassRole, StringComparison.OrdinalIgnoreCase)
            ? _passedServices.Value.Find(operation.ServiceId, operation.Name, required.Condition?.Members ?? [])
            : null;

    /// <summary>The prefix of the service that an operation belongs to; null where it belongs to none.</summary>
    public string? PrefixOf(Operation operation) => _clients.PrefixOf(operation.ServiceId);

    /// <summary>The operations of the API models that could need an action; of the action's own service only.</summary>
    public IEnumerable<Operation> FindOperationsNeeding(ServiceAction action) => _clients.Clients
        .Where(client => client.Prefix == action.Service)
        .Select(client => client.ServiceId)
        .Distinct()
        .SelectMany(ModelOperations)
        .Where(
            operation => operation.AllActions.Any(required => required.Action.Equals(action.FullName, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A client that has the operation; null where none has.</summary>
    public SdkClient? FindClientOf(Operation operation) => _clients.FindByServiceId(operation.ServiceId);

    /// <summary>The prefixes of the services of which it is known where they use a customer's KMS key, sorted.</summary>
    public IReadOnlyList<string> ServicesWithKeys => _forwardAccess.Value.ServicesWithKeys;

    /// <summary>The operations that an API model lists for an SDK service id.</summary>
    internal IReadOnlyCollection<Operation> ModelOperations(string serviceId) => OperationsOf(serviceId).Operations;

    /// <summary>
    /// The operation of a name such as <c>SQS/SendMessage</c>, or one that needs the action of a name such as <c>dsql:DbConnect</c>.
    /// </summary>
    internal Operation? FindOperation(string qualifiedName)
    {
        if (ActionName.TryParse(qualifiedName, out var action))
            return new Operation("", action.Name, IsKnown: true, [new RequiredAction(qualifiedName, null, [], "curated")]);
        var slash = qualifiedName.IndexOf('/');
        return slash < 0 ? null : FindOperation(qualifiedName.Substring(0, slash), qualifiedName.Substring(slash + 1));
    }

    internal ClientMethods MethodsOf(SdkClient client) =>
        new(OperationsOf(client.ServiceId), _methods.Value.FindAll(client.Interface), FindOperation);

    /// <summary>The actions of a service that models files bring, as far as calls could show them.</summary>
    internal IEnumerable<string> ModelActions(string prefix)
    {
        var isCalled = _clients.HasPrefix(prefix);
        for (var catalog = this; catalog is not null; catalog = catalog._basis)
        {
            foreach (var action in catalog._model.ActionsOf(prefix, isCalled))
                yield return action;
        }
    }

    private static Lazy<T> Deferred<T>(Func<T> create) => new(create, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Whether clients of that service id are known.</summary>
    internal bool HasService(string serviceId) => _clients.PrefixOf(serviceId) is not null;

    private OperationTable OperationsOf(string serviceId) => _operations.GetOrAdd(serviceId, ReadOperations);

    private OperationTable ReadOperations(string serviceId)
    {
        var prefix = _clients.PrefixOf(serviceId) ?? "";
        if (_basis is null)
            return new OperationTable(serviceId, prefix, _catalog);
        var known = _basis.HasService(serviceId) ? _basis.OperationsOf(serviceId) : null;
        return known is not null && !_model.Touches(serviceId, prefix)
            ? known
            : new OperationTable(serviceId, prefix, _catalog, known, _model.FindAll(serviceId));
    }
}
