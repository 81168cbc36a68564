using System;
using System.Collections.Generic;
using System.Linq;

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
            actions.Add(new ForwardAction(row[2], row.Column(3), ReadKey(row.Column(4)), ReadUnless(row.Column(5))));
        }

        ServicesWithKeys = _actions
            .Where(entry => entry.Value.Any(action => action.IsOfKey))
            .Select(entry => entry.Key.Prefix)
            .Distinct()
            .OrderBy(prefix => prefix, StringComparer.Ordinal)
            .ToArray();
    }

    public IReadOnlyList<string> ServicesWithKeys { get; }

    public IReadOnlyList<ForwardAction> FindAll(string prefix, string operation) =>
        _actions.TryGetValue((prefix, operation), out var actions) ? actions : Array.Empty<ForwardAction>();

    private static RequestCondition? ReadKey(string member) =>
        member.Length == 0 ? null : new RequestCondition([member], RequestTest.NamesCustomerKey, "");

    private static RequestCondition[] ReadUnless(string column) =>
        column.List(';').Select(OperationRows.ReadCondition).OfType<RequestCondition>().ToArray();
}

/// <summary>An action that a service performs with its caller's credentials behind an operation.</summary>
/// <param name="Action">The action, such as <c>kms:Decrypt</c>.</param>
/// <param name="ViaService">The value of <c>kms:ViaService</c>, with <c>${region}</c>; empty where there is none.</param>
/// <param name="Key">Holds where the request names a customer managed key, which makes the action needed; null where no member can.</param>
/// <param name="Unless">Tests on the request, any of which says that the operation uses no customer managed key.</param>
public sealed record ForwardAction(string Action, string ViaService, RequestCondition? Key, IReadOnlyList<RequestCondition> Unless)
{
    private const string Kms = "kms:";

    /// <summary>Whether the service asks KMS, so that the key decides whether the action is needed.</summary>
    public bool IsOfKey => Action.StartsWith(Kms, System.StringComparison.Ordinal);
}
