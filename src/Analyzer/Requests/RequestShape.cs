using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>What a method body shows of a request, or of an object in it.</summary>
internal abstract class RequestShape
{
    /// <summary>A request of which nothing is seen.</summary>
    public static RequestShape Hidden { get; } = new HiddenRequest();

    /// <summary>What a call shows of its request, or a creation of what the object is given.</summary>
    public static RequestShape OfCall(IOperation call)
    {
        var arguments = call switch
        {
            IInvocationOperation invocation => invocation.Arguments,
            IObjectCreationOperation creation => creation.Arguments,
            _ => default,
        };
        if (arguments.IsDefault)
            return Hidden;
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Type.Name.EndsWith("Request", StringComparison.Ordinal) == true)
                return Read(argument.Value, call, mayFollow: true);
        }

        return new ArgumentsAsRequest(arguments);
    }

    /// <summary>What is seen of an object.</summary>
    /// <param name="value">The expression that gives it.</param>
    /// <param name="use">Where it is used: what is done to a local before counts.</param>
    /// <param name="mayFollow">Whether a method of the same file that builds it may be looked into.</param>
    public static RequestShape Read(IOperation value, IOperation use, bool mayFollow) => value.Unwrapped() switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation => LocalRequest.Read(value.Unwrapped(), use, mayFollow),
        { } created => OfCreated(created, mayFollow, branch => Read(branch, use, mayFollow)),
    };

    /// <summary>What is seen of an object that is created in sight; of one that a variable holds nothing is.</summary>
    public static RequestShape OfCreated(IOperation value, bool mayFollow) =>
        OfCreated(value.Unwrapped(), mayFollow, branch => OfCreated(branch, mayFollow));

    private static RequestShape OfCreated(IOperation value, bool mayFollow, Func<IOperation, RequestShape> ofBranch) => value switch
    {
        IObjectCreationOperation creation => new CreatedRequest(creation),
        IObjectOrCollectionInitializerOperation initializer => new CreatedRequest(initializer),
        IWithOperation copy => new CopiedRequest(ofBranch(copy.Operand), new CreatedRequest(copy.Initializer)),
        ISimpleAssignmentOperation assignment => ofBranch(assignment.Value),
        IConditionalOperation { WhenFalse: { } whenFalse } choice => OfAny([choice.WhenTrue, whenFalse], ofBranch),
        ICoalesceOperation choice => OfAny([choice.Value, choice.WhenNull], ofBranch),
        ISwitchExpressionOperation choice => OfAny(choice.Arms.Select(arm => arm.Value), ofBranch),
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation configure } => LocalRequest.Configured(configure),
        IInvocationOperation call when AddedElement.MethodOf(call) is { } method => new AddedElement(call, method),
        IInvocationOperation call when mayFollow => BuiltRequest.Read(call),
        _ => Hidden,
    };

    // A branch that throws gives nothing.
    private static RequestShape OfAny(IEnumerable<IOperation> branches, Func<IOperation, RequestShape> ofBranch) => branches
        .Where(branch => branch.Unwrapped() is not IThrowOperation)
        .Aggregate((RequestShape?)null, (shape, branch) => JoinedRequest.Join(shape, ofBranch(branch))) ?? Hidden;

    /// <summary>What is seen of the member of that .NET name.</summary>
    public abstract MemberShape Member(string name);

    /// <summary>What is seen of the member at a path of .NET names; of elements of lists nothing is.</summary>
    public MemberShape MemberAt(string path)
    {
        var dot = path.IndexOf('.');
        if (path.IndexOf('[') >= 0)
            return MemberShape.NotVisible;
        if (dot < 0)
            return Member(path);
        var outer = Member(path.Substring(0, dot));
        return outer is { Visibility: Visibility.Set, Value: { } value }
            ? Read(value, value, mayFollow: false).MemberAt(path.Substring(dot + 1))
            : outer with { Visibility = outer.Visibility == Visibility.NotSet ? Visibility.NotSet : Visibility.NotVisible };
    }

    private sealed class HiddenRequest : RequestShape
    {
        public override MemberShape Member(string name) => MemberShape.NotVisible;
    }
}

/// <summary>An object of which a member was changed.</summary>
internal sealed class ChangedRequest(RequestShape before, MemberChange change) : RequestShape
{
    private readonly Dictionary<string, MemberShape> _changed = [];

    public override MemberShape Member(string name)
    {
        var entry = EntryName.Parse(name);
        if ((entry?.Collection ?? name) != change.Member)
            return before.Member(name);
        if (!_changed.TryGetValue(name, out var changed))
            _changed.Add(
                name, changed = entry is { } asked ? change.ApplyTo(asked, before.Member(name)) : change.Apply(before.Member(name)));
        return changed;
    }
}

/// <summary>A copy of an object, of which an initializer sets members anew.</summary>
internal sealed class CopiedRequest(RequestShape original, CreatedRequest anew) : RequestShape
{
    public override MemberShape Member(string name) => anew.Assigned(name) ?? original.Member(name);
}

/// <summary>An object that was handed to code that may have set whatever is not seen set.</summary>
internal sealed class EscapedRequest(RequestShape before) : RequestShape
{
    public override MemberShape Member(string name) =>
        before.Member(name) is { Visibility: Visibility.Set } member ? member : MemberShape.NotVisible;
}

/// <summary>An object that is one of two, or that two paths have treated differently: what both agree on is seen.</summary>
internal sealed class JoinedRequest : RequestShape
{
    // Paths that part and meet again and again share their beginnings: without this, each would be asked twice as often as the one after
    // it.
    private readonly Dictionary<string, MemberShape> _members = [];
    private readonly RequestShape _one;
    private readonly RequestShape _other;

    private JoinedRequest(RequestShape one, RequestShape other)
    {
        _one = one;
        _other = other;
    }

    /// <summary>What is seen whichever of the two it is; null stands for a path that is never taken.</summary>
    public static RequestShape? Join(RequestShape? one, RequestShape? other) =>
        one is null || one == other ? other
        : other is null || one == Hidden ? one
        : other == Hidden ? other
        : new JoinedRequest(one, other);

    public override MemberShape Member(string name)
    {
        if (!_members.TryGetValue(name, out var member))
            _members.Add(name, member = _one.Member(name).Join(_other.Member(name)));
        return member;
    }
}
