using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>A method of a library that calls operations behind its own name, such as <c>TransferUtility.Upload</c>.</summary>
public sealed class HighLevelApi
{
    /// <summary>The name of a type's constructors.</summary>
    public const string Constructor = ".ctor";

    private readonly Lazy<Operation[]> _operations;
    private readonly Lazy<Operation[]> _possibleOperations;

    internal HighLevelApi(IReadOnlyCollection<string[]> rows, Func<string, Operation> resolve)
    {
        var first = rows.First();
        TypeName = first[0];
        MethodName = first[1];
        Namespace = first[2];
        Assembly = first[3];
        Kind = rows.Select(KindOf).Where(kind => kind != HighLevelApiKind.Conditional).DefaultIfEmpty(HighLevelApiKind.Conditional).First();
        if (rows.Any(row => row[2] != Namespace || row[3] != Assembly))
            throw new FormatException($"{this} stands in two libraries.");
        _operations = new Lazy<Operation[]>(() => [.. rows.Where(IsCertain).SelectMany(row => OperationsOf(row, resolve))]);
        _possibleOperations = new Lazy<Operation[]>(() => [.. rows.SelectMany(row => OperationsOf(row, resolve))]);
    }

    /// <summary>The type's simple name without type parameters.</summary>
    internal string TypeName { get; }

    /// <summary>
    /// The method's name without <c>Async</c>, or a property's; <see cref="Constructor"/> for constructors, <c>*</c> for the use of the
    /// type as a whole.
    /// </summary>
    internal string MethodName { get; }

    /// <summary>The type's namespace.</summary>
    public string Namespace { get; }

    /// <summary>The assembly.</summary>
    public string Assembly { get; }

    /// <summary>When it calls what it always calls; <see cref="HighLevelApiKind.Conditional"/> where that is nothing.</summary>
    internal HighLevelApiKind Kind { get; }

    /// <summary>
    /// The operations that a call of it stands for; none where it continues another call. What such an operation needs may depend on what
    /// the call passes to the library: the conditions name parameters and properties of what they are given, <c>This</c> for the object
    /// itself, and <c>Program</c> for the text of the program.
    /// </summary>
    public IReadOnlyList<Operation> Operations => _operations.Value;

    /// <summary>Those operations, and what it calls only now and then.</summary>
    public IReadOnlyList<Operation> PossibleOperations => _possibleOperations.Value;

    /// <inheritdoc/>
    public override string ToString() => TypeName + "." + MethodName;

    private static HighLevelApiKind KindOf(string[] row) =>
        (HighLevelApiKind)Enum.Parse(typeof(HighLevelApiKind), row[4], ignoreCase: true);

    private static bool IsCertain(string[] row) =>
        KindOf(row) is HighLevelApiKind.Direct or HighLevelApiKind.Deferred or HighLevelApiKind.Presign;

    private static IEnumerable<Operation> OperationsOf(string[] row, Func<string, Operation> resolve)
    {
        var conditions = row.Column(6).List(';');
        return row.Column(5).List('|').Select(name =>
            conditions.Length == 0 ? resolve(name) : MethodOperations.When(resolve(name), conditions));
    }
}

/// <summary>When a high-level API calls its operations.</summary>
public enum HighLevelApiKind
{
    /// <summary>In the call itself.</summary>
    Direct,

    /// <summary>Later, from the object it returns: what it needs belongs to the call that creates it.</summary>
    Deferred,

    /// <summary>On an object that a deferred call has made: what it needs was said there.</summary>
    Continuation,

    /// <summary>Only where a setting or a cache makes it necessary.</summary>
    Conditional,

    /// <summary>Never: it signs something that whoever gets it can call the operations with.</summary>
    Presign,

    /// <summary>Never: it calls nothing.</summary>
    None,
}
