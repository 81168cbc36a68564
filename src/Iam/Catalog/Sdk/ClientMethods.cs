using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>
/// The methods of one client, under the names of their two forms: <c>GetObject</c>, and <c>GetObjectAsync</c> for the one that returns a
/// task. Kept apart because <c>InvokeAsync</c> is a form of either of two operations.
/// </summary>
internal sealed class ClientMethods
{
    private const string Async = "Async";
    private const string Request = "Request";

    private static readonly char[] Qualifiers = ['/', ':'];

    private readonly OperationTable _operations;
    private readonly Dictionary<string, SdkCall> _direct = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SdkCall> _tasks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofRequest = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SdkCall> _newerDirect = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SdkCall> _newerTasks = new(StringComparer.Ordinal);
    private readonly Func<string, SdkCall> _resolveNewer;
    private readonly Func<string, SdkCall> _resolveNewerTask;

    public ClientMethods(OperationTable operations, IEnumerable<MethodRow> rows, Func<string, Operation?> qualified)
    {
        _operations = operations;
        _resolveNewer = ResolveNewer;
        _resolveNewerTask = ResolveNewerTask;
        foreach (var operation in operations.Operations)
            Add(operation.Name, SdkCall.Create(operation));
        foreach (var method in rows.GroupBy(row => row.Method, StringComparer.Ordinal))
        {
            if (method.First().Operation == MethodRow.OfRequest)
                _ofRequest.Add(method.Key);
            else
                Add(method.Key,
                    MethodOperations.Call(method, name => name.IndexOfAny(Qualifiers) < 0 ? operations.Find(name) : qualified(name)));
        }
    }

    // Asked of every call, and few clients have such a method.
    public bool TakesAnyRequest(string method) => _ofRequest.Count > 0 && _ofRequest.Contains(method);

    public SdkCall Resolve(string method, string? requestType, bool returnsTask)
    {
        if (TakesAnyRequest(method))
            return ResolveRequest(requestType);
        var (calls, others) = returnsTask ? (_tasks, _direct) : (_direct, _tasks);
        if (!calls.TryGetValue(method, out var call))
            return returnsTask ? _newerTasks.GetOrAdd(method, _resolveNewerTask) : _newerDirect.GetOrAdd(method, _resolveNewer);
        return requestType is not null
            && !IsRequestOf(call, requestType)
            && others.TryGetValue(method, out var other)
            && IsRequestOf(other, requestType)
            ? other
            : call;
    }

    private void Add(string method, SdkCall call)
    {
        _direct[method] = call;
        _tasks[method + Async] = call;
    }

    private SdkCall ResolveRequest(string? requestType) =>
        requestType is not null && requestType.EndsWith(Request, StringComparison.Ordinal)
            ? Resolve(requestType.Substring(0, requestType.Length - Request.Length), requestType, returnsTask: false)
            : SdkCall.Unknown;

    private SdkCall ResolveNewerTask(string method) =>
        method.EndsWith(Async, StringComparison.Ordinal)
            ? ResolveNewer(method.Substring(0, method.Length - Async.Length))
            : Resolve(method, null, returnsTask: false);

    private SdkCall ResolveNewer(string method) => _operations.Find(method) is { } operation ? SdkCall.Create(operation) : SdkCall.Unknown;

    private static bool IsRequestOf(SdkCall call, string requestType)
    {
        var operations = call.Operations;
        for (var i = 0; i < operations.Count; i++)
        {
            var operation = operations[i];
            if (requestType.Length == operation.Name.Length + Request.Length
                && requestType.StartsWith(operation.Name, StringComparison.Ordinal)
                && requestType.EndsWith(Request, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
