using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog.Models;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>Makes operations of what a models file says. What it names and nobody knows is left out: that is said at the file.</summary>
internal sealed class ModelOperations(IamCatalog catalog, PermissionsModel model)
{
    private const string Source = "model";

    private readonly ILookup<string, ModelOperation> _operations =
        model.Operations.ToLookup(operation => operation.ServiceId, StringComparer.Ordinal);
    private readonly HashSet<string> _services = new(model.Services.Select(service => service.Prefix), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the model speaks of operations of a service id, or of actions that its operations may need.</summary>
    public bool Touches(string serviceId, string prefix) => _operations.Contains(serviceId) || _services.Contains(prefix);

    /// <summary>The operations of a service id that the model describes.</summary>
    public IEnumerable<Operation> FindAll(string serviceId) => _operations[serviceId]
        .Select(operation => new Operation(serviceId, operation.Name, IsKnown: true, Required(operation.Requirements)));

    /// <summary>
    /// The actions of a service that the model's operations and members need; where calls of the service are seen, all that the model gives
    /// it: an operation that no model describes is known by the name of its action.
    /// </summary>
    public IEnumerable<string> ActionsOf(string prefix, bool isCalled)
    {
        var needed = model.Operations.SelectMany(operation => operation.Requirements)
            .Concat(model.Members.SelectMany(member => member.Requirements))
            .Select(requirement => requirement.Name)
            .Where(name => ActionName.TryParse(name, out var action) && action.Service.Equals(prefix, StringComparison.OrdinalIgnoreCase));
        return !isCalled ? needed : needed.Concat(model.Services
            .Where(service => service.Prefix.Equals(prefix, StringComparison.OrdinalIgnoreCase))
            .SelectMany(service => service.Actions.Select(action => service.Prefix + ":" + action.Name)));
    }

    /// <summary>What a member of a library calls: its actions as one operation of its name, and the operations that it names.</summary>
    public Operation[] Create(ModelMember member)
    {
        var operations = new List<Operation>();
        if (Required(member.Requirements) is { Length: > 0 } actions)
            operations.Add(new Operation("", member.Name, IsKnown: true, actions));
        foreach (var requirement in member.Requirements.Where(requirement => requirement.Name.IndexOf('/') >= 0))
        {
            if (catalog.Sdk.FindOperation(requirement.Name) is { } operation)
                operations.Add(requirement.When.Length == 0 ? operation : MethodOperations.When(operation, [requirement.When]));
        }

        return [.. operations];
    }

    private RequiredAction[] Required(IEnumerable<ModelRequirement> requirements) =>
    [
        .. from requirement in requirements
           let action = Find(requirement.Name)
           where action is not null
           select new RequiredAction(
               action.FullName, OperationRows.ReadCondition(requirement.When), OperationRows.ReadBindings(requirement.Bindings), Source),
    ];

    private ServiceAction? Find(string name) => ActionName.TryParse(name, out var action) ? catalog.FindAction(action) : null;
}
