using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Dstack.Permissions.Analyzer.Requests;

/// <summary>A change of a member of an object that a local holds.</summary>
/// <param name="Member">The member.</param>
/// <param name="IsCertain">Whether every path to the use passes it.</param>
/// <param name="Apply">What becomes of the member.</param>
internal sealed record LocalChange(string Member, bool IsCertain, Func<MemberShape, MemberShape> Apply)
{
    private const string Sdk = "AWSSDK.";

    /// <summary>The change that a reference to the local makes; null where it makes none.</summary>
    public static LocalChange? Of(IOperation local, Func<IOperation, bool> isCertain)
    {
        if (local.Parent is not IPropertyReferenceOperation property || property.Instance != local)
            return null;
        var place = NameOf(property.Syntax);
        Func<MemberShape, MemberShape>? apply = property.Parent switch
        {
            ISimpleAssignmentOperation assignment when assignment.Target == property => _ => MemberShape.SetTo(assignment.Value, place),
            IAssignmentOperation assignment when assignment.Target == property => _ => MemberShape.SetSomehow(place),
            IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 1 } added } call when call.Instance == property =>
                member => member.With(added[0].Value, place),
            IInvocationOperation { TargetMethod.Name: "Add" or "AddRange" or "Insert" } call when call.Instance == property =>
                _ => MemberShape.SetSomehow(place),
            IPropertyReferenceOperation inner when inner.Instance == property && IsAssigned(inner) => _ => MemberShape.SetSomehow(place),
            _ => null,
        };
        return apply is null ? null : new LocalChange(property.Property.Name, isCertain(property), apply);
    }

    /// <summary>Whether a reference only reads the object or hands it to the SDK.</summary>
    public static bool IsHarmless(IOperation local) => local.Parent switch
    {
        IPropertyReferenceOperation property => property.Instance == local,
        IArgumentOperation { Parent: IInvocationOperation call } =>
            call.TargetMethod.ContainingAssembly?.Name.StartsWith(Sdk, StringComparison.Ordinal) == true,
        _ => false,
    };

    private static bool IsAssigned(IOperation target) =>
        target.Parent is IAssignmentOperation assignment ? assignment.Target == target
        : target.Parent is IInvocationOperation { TargetMethod.Name: "Add" or "AddRange" or "Insert" } call ? call.Instance == target
        : target.Parent is IPropertyReferenceOperation inner && inner.Instance == target && IsAssigned(inner);

    private static SyntaxNode NameOf(SyntaxNode syntax) => syntax is MemberAccessExpressionSyntax access ? access.Name : syntax;
}
