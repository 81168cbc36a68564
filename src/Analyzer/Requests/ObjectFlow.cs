using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>
/// Follows the object that a variable holds through a function: every path is walked, and where paths meet, what they agree on is known.
/// Loops are walked twice, after which nothing new can come.
/// </summary>
internal sealed partial class ObjectFlow
{
    private const int MostNestedLoops = 3;

    private readonly ISymbol _variable;
    private readonly IOperation? _use;
    private readonly IOperation? _used;
    private readonly bool _mayFollow;
    private readonly HashSet<IOperation> _relevant = [];
    private readonly Dictionary<ISymbol, RequestShape?> _jumps = new(SymbolEqualityComparer.Default);
    private readonly Stack<Attempt> _attempts = new();
    private RequestShape? _state;
    private RequestShape? _atUse;
    private bool _isOpaque;
    private bool _escapes;
    private int _loops;

    private ObjectFlow(ISymbol variable, IOperation? use, IOperation? used, bool mayFollow)
    {
        _variable = variable;
        _use = use;
        _used = used;
        _mayFollow = mayFollow;
    }

    /// <summary>What is seen of the object when a use of it is reached.</summary>
    /// <param name="variable">The variable that holds it.</param>
    /// <param name="function">The function around the use, in which the variable is declared.</param>
    /// <param name="use">The use.</param>
    /// <param name="used">The reference to the variable that is asked about; the use, or something before it that keeps the object.</param>
    /// <param name="mayFollow">Whether a method that builds an object may be looked into.</param>
    public static RequestShape At(ISymbol variable, IOperation function, IOperation use, IOperation used, bool mayFollow)
    {
        var flow = new ObjectFlow(variable, use, used, mayFollow) { _state = RequestShape.Hidden };
        flow.Walk(function);
        return flow._isOpaque ? RequestShape.Hidden : flow._atUse ?? RequestShape.Hidden;
    }

    /// <summary>What is seen of an object that a function is given, when the function has returned.</summary>
    public static RequestShape After(ISymbol variable, IOperation function, RequestShape given)
    {
        var flow = new ObjectFlow(variable, use: null, used: null, mayFollow: false) { _state = given };
        flow.Walk(function);
        return flow._isOpaque ? RequestShape.Hidden : JoinedRequest.Join(flow._state, flow._atUse) ?? RequestShape.Hidden;
    }

    private void Walk(IOperation function)
    {
        foreach (var operation in function.Descendants())
        {
            if (IsReference(operation) || operation == _use || operation is IBranchOperation or IReturnOperation or IThrowOperation
                || IsDeclarator(operation))
                MarkRelevant(operation);
        }

        // A local function may be called from anywhere, so whatever it does to the object has been done.
        var functions = function.Descendants().OfType<ILocalFunctionOperation>().Where(local => local != function
            && _relevant.Contains(local));
        foreach (var local in functions)
            Note(local);
        VisitChildren(function);
    }

    private void MarkRelevant(IOperation operation)
    {
        for (var around = operation; around is not null && _relevant.Add(around);)
            around = around.Parent;
    }

    private void Visit(IOperation? operation)
    {
        if (operation is null || _isOpaque || !_relevant.Contains(operation))
            return;
        VisitKind(operation);
        if (operation == _use)
            _atUse = JoinedRequest.Join(_atUse, _state);
    }

    private void VisitChildren(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
            Visit(child);
    }

    private void Set(RequestShape state)
    {
        // What no path reaches stays so.
        if (_state is null)
            return;
        _state = _escapes && state != RequestShape.Hidden ? new EscapedRequest(state) : state;
        foreach (var attempt in _attempts)
            attempt.Thrown = JoinedRequest.Join(attempt.Thrown, _state);
    }

    private void Jump(ISymbol target)
    {
        _jumps[target] = JoinedRequest.Join(TakeJumps(target), _state);
        _state = null;
    }

    private RequestShape? TakeJumps(ISymbol? target)
    {
        if (target is null || !_jumps.TryGetValue(target, out var state))
            return null;
        _jumps.Remove(target);
        return state;
    }

    /// <summary>The states in which a statement under way may throw.</summary>
    private sealed class Attempt
    {
        public RequestShape? Thrown { get; set; }
    }
}
