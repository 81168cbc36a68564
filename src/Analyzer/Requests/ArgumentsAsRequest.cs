using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

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
