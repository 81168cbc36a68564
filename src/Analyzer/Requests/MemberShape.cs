using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>What the code shows of one member.</summary>
/// <param name="Visibility">Whether it is set.</param>
/// <param name="Value">The value it is set to, which may be as good as none; null where it is not seen.</param>
/// <param name="Added">For a list, what is added to it afterwards.</param>
/// <param name="Place">The syntax that sets it first.</param>
internal sealed record MemberShape(Visibility Visibility, IOperation? Value, IReadOnlyList<IOperation> Added, SyntaxNode? Place)
{
    public static readonly MemberShape NotVisible = new(Visibility.NotVisible, null, [], null);
    public static readonly MemberShape NotSet = new(Visibility.NotSet, null, [], null);

    /// <summary>
    /// The member set to a value; not set where the value is null, false or a list without elements; not visible where it may be.
    /// </summary>
    public static MemberShape SetTo(IOperation value, SyntaxNode place) => ValuePresence.Find(value) switch
    {
        Visibility.NotVisible => NotVisible,
        var visibility => new MemberShape(visibility, value.Unwrapped(), [], place),
    };

    /// <summary>The member set to something that is not seen.</summary>
    public static MemberShape SetSomehow(SyntaxNode place) => new(Visibility.Set, null, [], place);

    /// <summary>The list with another element.</summary>
    public MemberShape With(IOperation element, SyntaxNode place) =>
        Visibility == Visibility.NotVisible || (Visibility == Visibility.Set && Value is null && Added.Count == 0)
        ? SetSomehow(Place ?? place)
        : new MemberShape(Visibility.Set, Value, [.. Added, element.Unwrapped()], Visibility == Visibility.Set ? Place ?? place : place);

    /// <summary>What is seen of the member where it is either this or the other.</summary>
    public MemberShape Join(MemberShape other) =>
        this == other ? this
        : Visibility != other.Visibility ? NotVisible
        : this with { Value = Value == other.Value ? Value : null, Added = [] };

    /// <summary>The elements of a list, or the values of a map; null where not all of them are seen.</summary>
    public IReadOnlyList<IOperation>? Elements()
    {
        if (Value is null)
            return Added.Count == 0 ? null : Added;
        return (RequestValues.Elements(Value) ?? RequestValues.MapValues(Value)) is { } elements ? [.. elements, .. Added] : null;
    }
}

/// <summary>What the code shows of a request member.</summary>
internal enum Visibility
{
    /// <summary>It cannot be told from the method.</summary>
    NotVisible,

    /// <summary>The request is seen built, and the member is not set.</summary>
    NotSet,

    /// <summary>The member is seen set on every path to the call.</summary>
    Set,
}
