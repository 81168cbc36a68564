using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <content>Loops, and statements that may throw.</content>
internal sealed partial class ObjectFlow
{
    private const int Rounds = 2;

    private void VisitLoop(ILoopOperation loop)
    {
        if (++_loops > MostNestedLoops)
            _isOpaque = true;
        switch (loop)
        {
            case IForEachLoopOperation each:
                Visit(each.Collection);
                Repeat(each, null, isTop: true, ImmutableArray<IOperation>.Empty);
                break;
            case IForLoopOperation @for:
                foreach (var before in @for.Before)
                    Visit(before);
                Repeat(@for, @for.Condition, isTop: true, @for.AtLoopBottom);
                break;
            case IWhileLoopOperation @while:
                Repeat(@while, @while.Condition, @while.ConditionIsTop, ImmutableArray<IOperation>.Empty);
                break;
            default:
                _isOpaque = true;
                break;
        }

        _loops--;
    }

    private void Repeat(ILoopOperation loop, IOperation? condition, bool isTop, ImmutableArray<IOperation> atBottom)
    {
        var isEndless = loop is not IForEachLoopOperation && condition is null or { ConstantValue: { HasValue: true, Value: true } };
        RequestShape? left = null;
        for (var round = 0; round <= Rounds; round++)
        {
            var before = _state;
            if (isTop)
            {
                Visit(condition);
                left = isEndless ? left : JoinedRequest.Join(left, _state);
                if (round == Rounds)
                    break;
            }

            Visit(loop.Body);
            _state = JoinedRequest.Join(_state, TakeJumps(loop.ContinueLabel));
            foreach (var last in atBottom)
                Visit(last);
            if (!isTop)
            {
                Visit(condition);
                left = isEndless ? left : JoinedRequest.Join(left, _state);
            }

            _state = JoinedRequest.Join(before, _state);
        }

        _state = JoinedRequest.Join(left, TakeJumps(loop.ExitLabel));
    }

    private void VisitTry(ITryOperation statement)
    {
        var attempt = new Attempt { Thrown = _state };
        _attempts.Push(attempt);
        Visit(statement.Body);
        _attempts.Pop();
        var after = _state;
        foreach (var handler in statement.Catches)
        {
            _state = attempt.Thrown;
            Visit(handler);
            after = JoinedRequest.Join(after, _state);
        }

        // It runs after whatever was thrown, and what follows it only where nothing was.
        _state = JoinedRequest.Join(after, attempt.Thrown);
        Visit(statement.Finally);
        _state = after;
        Visit(statement.Finally);
    }
}
