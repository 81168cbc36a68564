using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>An object that is created in sight: what its constructor and its initializer set.</summary>
internal sealed class CreatedRequest : RequestShape
{
    private readonly ITypeSymbol? _type;
    private readonly ImmutableArray<IArgumentOperation> _arguments;
    private readonly IObjectOrCollectionInitializerOperation? _initializer;
    private readonly bool _isSetUpByProgram;

    public CreatedRequest(IObjectCreationOperation creation)
    {
        _type = creation.Type;
        _arguments = creation.Arguments;
        _initializer = creation.Initializer;
        _isSetUpByProgram = creation.Constructor is { IsImplicitlyDeclared: false, DeclaringSyntaxReferences.Length: > 0 };
    }

    /// <summary>An object that exists already, of which an initializer sets members.</summary>
    public CreatedRequest(IObjectOrCollectionInitializerOperation initializer)
    {
        _type = initializer.Type;
        _arguments = ImmutableArray<IArgumentOperation>.Empty;
        _initializer = initializer;
    }

    /// <summary>An object of that type as it comes, of which nothing is set.</summary>
    public CreatedRequest(ITypeSymbol type)
    {
        _type = type;
        _arguments = ImmutableArray<IArgumentOperation>.Empty;
    }

    public override MemberShape Member(string name)
    {
        if (Assigned(name) is { } assigned)
            return assigned;

        // What only a constructor takes is no property: where another one was called, nothing is known of it. And a constructor of the
        // program may set anything. Entries of a collection that the type lacks are not set either.
        return (EntryName.Parse(name) is not null || HasProperty(name)) && !_isSetUpByProgram ? MemberShape.NotSet : MemberShape.NotVisible;
    }

    /// <summary>The member as the initializer or an argument sets it; null where neither does.</summary>
    public MemberShape? Assigned(string name)
    {
        if (EntryName.Parse(name) is { } entry)
            return AssignedEntry(entry);
        foreach (var set in _initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            switch (set)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment
                    when property.Property.Name == name:
                    return MemberShape.SetTo(assignment.Value, property.Syntax);
                case IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation property } member
                    when property.Property.Name == name:
                    return MemberShape.SetTo(member.Initializer, property.Syntax);
            }
        }

        foreach (var argument in _arguments)
        {
            if (argument.Parameter?.Name.Equals(name, StringComparison.OrdinalIgnoreCase) == true
                && argument.ArgumentKind != ArgumentKind.DefaultValue)
                return MemberShape.SetTo(argument.Value, argument.Syntax);
        }

        return null;
    }

    private MemberShape? AssignedEntry(EntryName asked)
    {
        MemberShape? assigned = null;
        foreach (var set in _initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (set is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property }
                && property.Property.Name == asked.Collection)
                return MemberShape.NotVisible;
            if (set is not IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation member } inner
                || member.Property.Name != asked.Collection)
                continue;
            foreach (var added in inner.Initializer.Initializers)
            {
                var answer = added is ISimpleAssignmentOperation { Target: { } target }
                    ? EntryName.Read(target, asked.Collection)?.Is(asked)
                    : Answer.NotVisible;
                if (answer == Answer.Yes)
                    assigned = MemberShape.SetTo(((ISimpleAssignmentOperation)added).Value, member.Syntax);
                else if (answer == Answer.NotVisible)
                    assigned ??= MemberShape.NotVisible;
            }
        }

        return assigned;
    }

    private bool HasProperty(string name)
    {
        for (var type = _type; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers(name))
            {
                if (member.Kind == SymbolKind.Property)
                    return true;
            }
        }

        return false;
    }
}

/// <summary>An overload that takes the members of the request as parameters: what is no parameter is not set.</summary>
internal sealed class ArgumentsAsRequest(ImmutableArray<IArgumentOperation> arguments) : RequestShape
{
    public override MemberShape Member(string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return argument.ArgumentKind == ArgumentKind.DefaultValue
                    ? MemberShape.NotSet
                    : MemberShape.SetTo(argument.Value, argument.Syntax);
            }
        }

        return MemberShape.NotSet;
    }
}
