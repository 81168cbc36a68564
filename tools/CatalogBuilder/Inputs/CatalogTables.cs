using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Needs;

namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>The project's own reviewed tables.</summary>
public sealed class CatalogTables(string folder)
{
    public IReadOnlyList<SdkClientRow> Clients { get; } =
        TableFile.Read(Path.Combine(folder, "clients.tsv"), "interface", "class", "namespace", "assembly", "service_id", "iam_prefix",
            "confidence", "evidence")
            .Select(row => new SdkClientRow(row[0], row[1], row[2], row[3], row[4], row[5]))
            .ToArray();

    /// <summary>Interface, method, operation, when, kind, note, evidence.</summary>
    public IReadOnlyList<string[]> Methods { get; } =
        TableFile.Read(Path.Combine(folder, "methods.tsv"), "interface", "method", "operation", "when", "kind", "note", "evidence");

    /// <summary>Type, method, namespace, assembly, kind, operations, when, note, evidence.</summary>
    public IReadOnlyList<string[]> HighLevelApis { get; } =
        TableFile.Read(Path.Combine(folder, "high-level-apis.tsv"), "type", "method", "namespace", "assembly", "kind", "operations", "when",
            "note", "evidence");

    /// <summary>Prefix, operation, action, value of kms:ViaService, member that names the key, when it is not needed, evidence.</summary>
    public IReadOnlyList<string[]> ForwardAccess { get; } =
        TableFile.Read(
            Path.Combine(folder, "forward-access.tsv"), "iam_prefix", "operation", "action", "via_service", "key", "unless", "evidence");

    /// <summary>Service id, operation, member, services that a role is passed to, other services that a grant may name, source.</summary>
    public IReadOnlyList<string[]> PassedServices { get; } =
        TableFile.Read(Path.Combine(folder, "passed-services.tsv"), "service_id", "operation", "member", "services", "also", "source");

    /// <summary>A name that people write, the actions meant, source.</summary>
    public IReadOnlyList<string[]> ActionRenames { get; } =
        TableFile.Read(Path.Combine(folder, "action-renames.tsv"), "name", "actions", "source");

    /// <summary>
    /// Rank, what is gained, actions, how far they must reach, service that a role is passed to, type of the first action, source.
    /// </summary>
    public IReadOnlyList<string[]> EscalationMethods { get; } =
        TableFile.Read(Path.Combine(folder, "escalation-methods.tsv"), "rank", "gain", "actions", "reach", "passed_to", "target", "source");

    /// <summary>Region, source.</summary>
    public IReadOnlyList<string[]> Regions { get; } = TableFile.Read(Path.Combine(folder, "regions.tsv"), "region", "source");

    /// <summary>Prefix, source.</summary>
    public IReadOnlyList<string[]> RetiredServices { get; } = TableFile.Read(
        Path.Combine(folder, "retired-services.tsv"), "prefix", "source");

    /// <summary>Action, what it gives, source.</summary>
    public IReadOnlyList<string[]> SensitiveActions { get; } =
        TableFile.Read(Path.Combine(folder, "sensitive-actions.tsv"), "action", "gives", "source");

    /// <summary>Actions, who uses them, in which programs, source.</summary>
    public IReadOnlyList<string[]> UnseenUses { get; } =
        TableFile.Read(Path.Combine(folder, "unseen-uses.tsv"), "actions", "reason", "where", "source");

    /// <summary>Service id, operation, member, property, evidence.</summary>
    public IReadOnlyList<string[]> RequestMembers { get; } =
        TableFile.Read(Path.Combine(folder, "request-members.tsv"), "service_id", "operation", "member", "property", "evidence");

    /// <summary>The operations whose needs all hang on their request.</summary>
    public IReadOnlySet<(string ServiceId, string Operation)> DecidedByRequest { get; } =
        OrdinaryCase.ReadReviewed(Path.Combine(folder, "decided-by-request.tsv"));

    /// <summary>Service id, operation, member, header, evidence.</summary>
    public IReadOnlyList<string[]> RequestHeaders { get; } =
        TableFile.Read(Path.Combine(folder, "request-headers.tsv"), "service_id", "operation", "member", "header", "evidence");

    /// <summary>Type, method, list, element, note, evidence.</summary>
    public IReadOnlyList<string[]> RequestMethods { get; } =
        TableFile.Read(Path.Combine(folder, "request-methods.tsv"), "type", "method", "list", "element", "note", "evidence");

    /// <summary>Service id, operation, property, value, version of the SDK, whether it is sent, evidence.</summary>
    public IReadOnlyList<string[]> SentMembers { get; } =
        TableFile.Read(
            Path.Combine(folder, "sent-members.tsv"), "service_id", "operation", "property", "value", "version", "sent", "evidence");

    /// <summary>
    /// What was looked up for operations whose action is still not known, and what was found, by service id and operation.
    /// </summary>
    public IReadOnlyDictionary<(string ServiceId, string Operation), (string LookedUp, string Found)> UnknownOperations { get; } =
        TableFile.Read(Path.Combine(folder, "unknown-operations.tsv"), "service_id", "operation", "looked_up", "found")
            .ToDictionary(row => (row[0], row[1]), row => (row[2], row[3]));

    /// <summary>The tables of operations by file name without extension.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<OperationAction>> Operations { get; } =
        Directory.GetFiles(Path.Combine(folder, "operations"), "*.tsv")
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path)!, ReadOperations, StringComparer.Ordinal);

    private static IReadOnlyList<OperationAction> ReadOperations(string path) =>
        TableFile.Read(path, "operation", "action", "when", "bindings", "source")
            .Select(row => new OperationAction(row[0], row[1], row[2], row[3], row[4]))
            .ToArray();
}
