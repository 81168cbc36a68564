using System;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>The element that a method of a request adds to a list of it, as <c>AddKey(key, version)</c> does.</summary>
internal sealed class AddedElement(IInvocationOperation call, RequestMethod method) : RequestShape
{
    /// <summary>What the method that is called adds; null where it is none that is known to.</summary>
    public static RequestMethod? MethodOf(IInvocationOperation call) => call.Instance is not null
        ? IamCatalog.Default.Sdk.FindRequestMethods(call.TargetMethod.Name)
            .FirstOrDefault(known => known.Type == call.TargetMethod.ContainingType.ToDisplayString())
        : null;

    public override MemberShape Member(string name)
    {
        if (!method.Element.TryGetValue(name, out var parameter))
            return MemberShape.NotVisible;
        var argument = call.Arguments.FirstOrDefault(argument => string.Equals(argument.Parameter?.Name, parameter, StringComparison.Ordinal));
        return argument is null ? MemberShape.NotSet : MemberShape.SetTo(argument.Value, argument.Syntax);
    }
}
