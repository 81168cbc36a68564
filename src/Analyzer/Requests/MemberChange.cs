using System;
using System.Linq;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>A change of a member of an object that a variable holds.</summary>
/// <param name="Member">The member.</param>
/// <param name="Apply">What becomes of the member.</param>
internal sealed record MemberChange(string Member, Func<MemberShape, MemberShape> Apply)
{
    private const string Sdk = "AWSSDK.";

    /// <summary>The entry of the member that is set, and what to; null where the member as a whole changes.</summary>
    public (EntryName Name, MemberShape Shape)? Entry { get; init; }

    /// <summary>Whether what changes is a property of the member's own, and no entry of it.</summary>
    private bool IsOfInside { get; init; }

    /// <summary>The change that a reference to the variable makes; null where it makes none.</summary>
    public static MemberChange? Find(IOperation variable)
    {
        if (variable.Parent is IInvocationOperation call && call.Instance == variable && AddedElement.MethodOf(call) is { } method)
            return new MemberChange(method.List, member => member.With(call, CalledName(call)));
        if (variable.Parent is not IPropertyReferenceOperation property || property.Instance != variable)
            return null;
        return OfEntry(property) ?? Find(property);
    }

    /// <summary>What becomes of an entry of the member.</summary>
    public MemberShape ApplyTo(EntryName asked, MemberShape before) => Entry switch
    {
        { } entry => entry.Name.Is(asked) switch
        {
            Answer.Yes => entry.Shape,
            Answer.No => before,
            _ => before.Visibility == Visibility.Set ? before : MemberShape.NotVisible,
        },
        null when IsOfInside => before,
        null => MemberShape.NotVisible,
    };

    private static MemberChange? OfEntry(IPropertyReferenceOperation property)
    {
        if (property.Parent is not IPropertyReferenceOperation indexer
            || indexer.Instance != property
            || EntryName.Read(indexer, property.Property.Name) is not { } entry
            || indexer.Parent is not IAssignmentOperation assignment
            || assignment.Target != indexer)
            return null;
        var place = NameOf(property.Syntax);
        var shape = assignment is ISimpleAssignmentOperation ? MemberShape.SetTo(assignment.Value, place) : MemberShape.SetSomehow(place);
        return new MemberChange(property.Property.Name, _ => MemberShape.SetSomehow(place)) { Entry = (entry, shape) };
    }

    private static MemberChange? Find(IPropertyReferenceOperation property)
    {
        var place = NameOf(property.Syntax);
        Func<MemberShape, MemberShape>? apply = property.Parent switch
        {
            ISimpleAssignmentOperation assignment when assignment.Target == property => _ => MemberShape.SetTo(assignment.Value, place),
            ICoalesceAssignmentOperation assignment when assignment.Target == property => member => Coalesced(member, assignment, place),
            IAssignmentOperation assignment when assignment.Target == property => _ => MemberShape.SetSomehow(place),
            IInvocationOperation call when call.Instance == property && IsAddition(call) => member => Added(member, call, place),
            IInvocationOperation { TargetMethod.ReturnsVoid: true } call when call.Instance == property => _ => MemberShape.NotVisible,
            IPropertyReferenceOperation inner when inner.Instance == property && IsAssigned(inner) => _ => MemberShape.SetSomehow(place),
            IArgumentOperation or IVariableInitializerOperation or IAssignmentOperation when MayBeChanged(property) =>
                member => member.Visibility == Visibility.NotSet ? MemberShape.NotVisible : member,
            _ => null,
        };
        return apply is null
            ? null
            : new MemberChange(property.Property.Name, apply) { IsOfInside = property.Parent is IPropertyReferenceOperation };
    }

    /// <summary>Whether a reference only reads the object or hands it to the SDK.</summary>
    public static bool IsHarmless(IOperation variable) => variable.Parent switch
    {
        IPropertyReferenceOperation property => property.Instance == variable,
        IArgumentOperation { Parent: IInvocationOperation call } => IsOfSdk(call),
        IConversionOperation { IsImplicit: true } conversion => IsHarmless(conversion),
        IReturnOperation => true,
        _ => false,
    };

    private static bool IsOfSdk(IInvocationOperation call) =>
        call.TargetMethod.ContainingAssembly?.Name.StartsWith(Sdk, StringComparison.Ordinal) == true;

    // A list that is handed on may be filled there.
    private static bool MayBeChanged(IPropertyReferenceOperation property) =>
        property.Type is { IsReferenceType: true, SpecialType: not SpecialType.System_String }
        && !(property.Parent is IArgumentOperation { Parent: IInvocationOperation call } && IsOfSdk(call));

    private static MemberShape Added(MemberShape list, IInvocationOperation call, SyntaxNode place) => call switch
    {
        { TargetMethod.Name: "Add", Arguments: [{ Value: { } element }] } => list.With(element, place),
        { TargetMethod.Name: "AddRange", Arguments: [{ Value: { } range }] } when RequestValues.Elements(range) is { } elements =>
            elements.Aggregate(list, (longer, element) => longer.With(element, place)),
        _ => MemberShape.SetSomehow(place),
    };

    // Where the list was null, it is the one that is given; programs add to the outcome too: (request.Tags ??= []).Add(tag).
    private static MemberShape Coalesced(MemberShape member, ICoalesceAssignmentOperation assignment, SyntaxNode place)
    {
        var outcome = member.Visibility switch
        {
            Visibility.NotVisible => ValuePresence.Find(assignment.Value) == Visibility.Set ? MemberShape.SetSomehow(place) : member,
            Visibility.NotSet when member.Value is null or { ConstantValue.HasValue: true } or IDefaultValueOperation =>
                MemberShape.SetTo(assignment.Value, place),
            _ => member,
        };
        return assignment.Parent switch
        {
            IExpressionStatementOperation => outcome,
            IInvocationOperation call when call.Instance == assignment && IsAddition(call) => Added(outcome, call, place),
            _ => outcome.Visibility == Visibility.NotSet ? MemberShape.NotVisible : outcome,
        };
    }

    private static bool IsAddition(IInvocationOperation call) => call.TargetMethod.Name is "Add" or "AddRange" or "Insert" or "InsertRange";

    private static bool IsAssigned(IOperation target) =>
        target.Parent is IAssignmentOperation assignment ? assignment.Target == target
        : target.Parent is IInvocationOperation call && call.Instance == target ? IsAddition(call)
        : target.Parent is IPropertyReferenceOperation inner && inner.Instance == target && IsAssigned(inner);

    private static SyntaxNode CalledName(IInvocationOperation call) =>
        call.Syntax is InvocationExpressionSyntax { Expression: { } called } ? NameOf(called) : call.Syntax;

    private static SyntaxNode NameOf(SyntaxNode syntax) => syntax is MemberAccessExpressionSyntax access ? access.Name : syntax;
}

/// <summary>The element that a method of a request adds to a list of it, as <c>AddKey(key, version)</c> does.</summary>
internal sealed class AddedElement(IInvocationOperation call, RequestMethod method) : RequestShape
{
    /// <summary>What the method that is called adds; null where it is none that is known to.</summary>
    public static RequestMethod? MethodOf(IInvocationOperation call) => call.Instance is not null
        ? RequestMethod.FindAll(call.TargetMethod.Name)
            .FirstOrDefault(known => known.Type == call.TargetMethod.ContainingType.ToDisplayString())
        : null;

    public override MemberShape Member(string name)
    {
        if (!method.Element.TryGetValue(name, out var parameter))
            return MemberShape.NotVisible;
        var argument = call.Arguments.FirstOrDefault(
            argument => string.Equals(argument.Parameter?.Name, parameter, StringComparison.Ordinal));
        return argument is null ? MemberShape.NotSet : MemberShape.SetTo(argument.Value, argument.Syntax);
    }
}
