using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <content>The paths through statements and expressions.</content>
internal sealed partial class ObjectFlow
{
    private void VisitKind(IOperation operation)
    {
        switch (operation)
        {
            case ILocalFunctionOperation:
                break;
            case IAnonymousFunctionOperation:
                Note(operation);
                break;
            case IVariableDeclaratorOperation declarator when Is(declarator.Symbol):
                Hold(declarator.GetVariableInitializer()?.Value);
                break;
            case ISimpleAssignmentOperation assignment when IsReference(assignment.Target):
                Hold(assignment.Value);
                break;
            case IAssignmentOperation assignment and not ICoalesceAssignmentOperation:
                Visit(assignment.Value);
                Visit(assignment.Target);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation:
                Refer(operation);
                break;
            case IInvocationOperation invocation:
                foreach (var argument in invocation.Arguments)
                    Visit(argument);
                Visit(invocation.Instance);
                break;
            case IConditionalOperation conditional:
                Visit(conditional.Condition);
                Choose(conditional.WhenTrue, conditional.WhenFalse);
                break;
            case ISwitchExpressionOperation choice:
                Visit(choice.Value);
                Choose([.. choice.Arms]);
                break;
            case ICoalesceOperation or ICoalesceAssignmentOperation or IConditionalAccessOperation
                or IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }:
                VisitFirstAndPerhapsRest(operation);
                break;
            case ISwitchOperation statement:
                VisitSwitch(statement);
                break;
            case ILoopOperation loop:
                VisitLoop(loop);
                break;
            case ITryOperation attempt:
                VisitTry(attempt);
                break;
            case IBranchOperation branch:
                if (branch.BranchKind == BranchKind.GoTo)
                    _isOpaque = true;
                else
                    Jump(branch.Target);
                break;
            case IReturnOperation { Kind: not OperationKind.YieldReturn } or IThrowOperation:
                VisitChildren(operation);
                if (operation == _use || (_use is null && operation is IReturnOperation))
                    _atUse = JoinedRequest.Join(_atUse, _state);
                _state = null;
                break;
            default:
                VisitChildren(operation);
                break;
        }
    }

    private void Choose(params IOperation?[] choices)
    {
        var before = _state;
        RequestShape? after = null;
        foreach (var choice in choices)
        {
            _state = before;
            Visit(choice);
            after = JoinedRequest.Join(after, _state);
        }

        _state = after;
    }

    private void VisitFirstAndPerhapsRest(IOperation operation)
    {
        var isFirst = true;
        RequestShape? before = null;
        foreach (var child in operation.ChildOperations)
        {
            Visit(child);
            if (isFirst)
                before = _state;
            isFirst = false;
        }

        _state = JoinedRequest.Join(before, _state);
    }

    private void VisitSwitch(ISwitchOperation statement)
    {
        Visit(statement.Value);
        var hasDefault = statement.Cases.Any(@case => @case.Clauses.Any(clause => clause.CaseKind == CaseKind.Default));
        Choose(hasDefault ? [.. statement.Cases] : [.. statement.Cases, null]);
        _state = JoinedRequest.Join(_state, TakeJumps(statement.ExitLabel));
    }
}
