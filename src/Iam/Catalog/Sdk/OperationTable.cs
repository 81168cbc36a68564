using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>The operations of one SDK service id; those newer than the catalog are tried as actions of the same name.</summary>
internal sealed class OperationTable
{
    private readonly string _serviceId;
    private readonly string _prefix;
    private readonly IamCatalog _catalog;
    private readonly Dictionary<string, Operation> _operations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Operation?> _newer = new(StringComparer.Ordinal);

    public OperationTable(string serviceId, string prefix, IamCatalog catalog)
    {
        _serviceId = serviceId;
        _prefix = prefix;
        _catalog = catalog;
        var text = CatalogText.Read("operations/" + CatalogFileName.Create(serviceId));
        if (text is null)
            return;
        foreach (var operation in OperationRows.Read(serviceId, CatalogText.Split(text)))
            _operations.Add(operation.Name, operation);
    }

    public OperationTable(string serviceId, string prefix, IamCatalog catalog, OperationTable? basis, IEnumerable<Operation> model)
    {
        _serviceId = serviceId;
        _prefix = prefix;
        _catalog = catalog;
        foreach (var operation in (basis?.Operations ?? []).Concat(model))
            _operations[operation.Name] = operation;
    }

    /// <summary>The operations of the API model, and of models files.</summary>
    public IReadOnlyCollection<Operation> Operations => _operations.Values;

    public Operation? Find(string name) => _operations.TryGetValue(name, out var operation) ? operation : _newer.GetOrAdd(name, AsAction);

    private Operation? AsAction(string name) =>
        _catalog.FindService(_prefix)?.FindAction(name) is { } action
            ? new Operation(_serviceId, name, IsKnown: true, [new RequiredAction(action.FullName, null, [], "same-name")])
            : null;
}
