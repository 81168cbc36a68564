using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.CatalogBuilder.Output;

namespace Dstack.Permissions.CatalogBuilder;

/// <summary>The files that come from the reviewed tables alone, checked against operations and actions.</summary>
public sealed class IndexFiles(
    CatalogTables tables,
    IReadOnlyDictionary<string, IReadOnlyList<OperationAction>> operations,
    ActionIndex actions,
    Findings findings)
{
    private readonly Dictionary<string, string> _prefixes = tables.Clients
        .GroupBy(client => client.ServiceId)
        .ToDictionary(clients => clients.Key, clients => clients.First().Prefix);

    public void AddTo(Action<string, string> add)
    {
        foreach (var client in tables.Clients)
            Check(client);
        add("clients.txt", TextLines.Join("interface, class, namespace, assembly, service id, prefix", tables.Clients
            .OrderBy(client => client.Interface, StringComparer.Ordinal)
            .ThenBy(client => client.Namespace, StringComparer.Ordinal)
            .Select(
                client => new[] { client.Interface, client.Class, client.Namespace, client.Assembly, client.ServiceId, client.Prefix })));
        add("foreign-actions.txt",
            TextLines.Join("prefix that no client has, service ids whose operations need its actions", ForeignActions()));
        add("methods.txt", TextLines.Join("interface, method, operation, when", Sorted(Methods())));
        add("high-level-apis.txt", TextLines.Join("type, method, namespace, assembly, kind, operations, when", Sorted(HighLevelApis())));
        add("forward-access.txt",
            TextLines.Join("prefix, operation, action, via service, key, unless", Sorted(tables.ForwardAccess.Select(Forward))));
        add("passed-services.txt",
            TextLines.Join("service id, operation, member, services, others", Sorted(tables.PassedServices.Select(Passed))));
        add("request-members.txt",
            TextLines.Join("service id, operation, member, property", Sorted(tables.RequestMembers.Select(row => row[..4]))));
        add("request-headers.txt",
            TextLines.Join("service id, operation, member, header", Sorted(tables.RequestHeaders.Select(row => row[..4]))));
        add("request-methods.txt", TextLines.Join(
            "type, method, list, element", Sorted(tables.RequestMethods.Where(row => row[2].Length > 0).Select(row => row[..4]))));
        add("sent-members.txt", TextLines.Join(
            "service id, operation, property, value, version, sent", Sorted(tables.SentMembers.Select(row => row[..6]))));
    }

    // Directory buckets are reached by the client of S3 and have actions of a prefix of their own.
    private IEnumerable<string[]> ForeignActions()
    {
        var own = _prefixes.Values.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return operations
            .SelectMany(service => service.Value.Where(row => actions.Find(row.Action) is not null), (service, row) =>
                (Prefix: row.Action[..row.Action.IndexOf(':', StringComparison.Ordinal)], ServiceId: service.Key))
            .Where(need => !own.Contains(need.Prefix))
            .GroupBy(need => need.Prefix, need => need.ServiceId, StringComparer.OrdinalIgnoreCase)
            .OrderBy(needs => needs.Key, StringComparer.Ordinal)
            .Select(needs => new[] { needs.Key, string.Join('|', needs.Distinct().Order(StringComparer.Ordinal)) });
    }

    private void Check(SdkClientRow client)
    {
        if (!actions.HasService(client.Prefix))
            findings.Add("Clients whose prefix is no service of iam-data", $"{client.Interface} {client.Prefix}");
        if (!operations.ContainsKey(client.ServiceId))
            findings.Add("Clients without an API model (an operation is looked for as an action of its name)", client.Interface);
    }

    private IEnumerable<string[]> Methods()
    {
        var serviceIds = tables.Clients.ToLookup(client => client.Interface, client => client.ServiceId, StringComparer.Ordinal);
        foreach (var row in tables.Methods)
        {
            var name = row[2].AsSpan().ContainsAny('/', ':') ? row[2] : serviceIds[row[0]].FirstOrDefault() + "/" + row[2];
            if (row[2] is not ("none" or "request") && !Exists(name))
                findings.Add("Methods of a table whose operation does not exist", $"{row[0]} {row[1]}");
            yield return row[..4];
        }
    }

    private IEnumerable<string[]> HighLevelApis()
    {
        foreach (var row in tables.HighLevelApis)
        {
            foreach (var operation in row[5].Split('|', StringSplitOptions.RemoveEmptyEntries).Where(operation => !Exists(operation)))
                findings.Add("High-level APIs whose operation does not exist", $"{row[0]}.{row[1]}: {operation}");
            yield return row[..7];
        }
    }

    private string[] Forward(string[] row)
    {
        if (actions.Find(row[2]) != row[2])
            findings.Add("Forward access to an action that does not exist", string.Join(' ', row));
        return row[..6];
    }

    private string[] Passed(string[] row)
    {
        if (row[1] != "*" && !Exists(row[0] + "/" + row[1]))
            findings.Add("Roles passed by an operation that does not exist", $"{row[0]} {row[1]}");
        if (row[3].Length == 0
            || !row[3].Split('|').Concat(row[4].Split('|', StringSplitOptions.RemoveEmptyEntries)).All(IsServicePrincipal))
            findings.Add("Roles passed to what is no service", string.Join(' ', row));
        return row[..5];
    }

    internal static bool IsServicePrincipal(string name) =>
        name.EndsWith(".amazonaws.com", StringComparison.Ordinal)
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '.' or '-');

    /// <summary>Whether <c>SQS/SendMessage</c> is an operation, or an action of its name, or <c>rds-db:connect</c> is an action.</summary>
    private bool Exists(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return actions.Find(name) is not null;
        var (serviceId, operation) = (name[..slash], name[(slash + 1)..]);
        return operations.GetValueOrDefault(serviceId, []).Any(row => row.Operation == operation)
            || (_prefixes.TryGetValue(serviceId, out var prefix) && actions.Find(prefix, operation) is not null);
    }

    private static IEnumerable<string[]> Sorted(IEnumerable<string[]> rows) => rows
        .OrderBy(row => row[0], StringComparer.Ordinal)
        .ThenBy(row => row[1], StringComparer.Ordinal);
}
