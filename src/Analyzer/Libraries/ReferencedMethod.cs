using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection.Metadata;

namespace Dstack.Permissions.Analyzer.Libraries;

/// <summary>A method of another assembly that the code of an assembly names.</summary>
/// <param name="Assembly">The other assembly's simple name.</param>
/// <param name="Namespace">The type's namespace.</param>
/// <param name="Type">The type's simple name.</param>
/// <param name="Name">The method's name.</param>
/// <param name="IsStatic">Whether it is static.</param>
/// <param name="RequestType">The simple name of the first parameter's type that is a request; null where none is.</param>
/// <param name="ReturnsTask">Whether it returns a task.</param>
internal sealed record ReferencedMethod(
    string Assembly, string Namespace, string Type, string Name, bool IsStatic, string? RequestType, bool ReturnsTask)
{
    private const string Request = "Request";

    /// <summary>The methods that an assembly names of assemblies whose simple names a test takes. What is generic is left out.</summary>
    public static IEnumerable<ReferencedMethod> In(MetadataReader reader, Func<string, bool> takes)
    {
        var assemblies = new Dictionary<AssemblyReferenceHandle, string>();
        foreach (var handle in reader.AssemblyReferences)
        {
            var name = reader.GetString(reader.GetAssemblyReference(handle).Name);
            if (takes(name))
                assemblies.Add(handle, name);
        }

        if (assemblies.Count == 0)
            yield break;
        foreach (var handle in reader.MemberReferences)
        {
            var member = reader.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference || member.GetKind() != MemberReferenceKind.Method)
                continue;
            var type = reader.GetTypeReference((TypeReferenceHandle)member.Parent);
            if (type.ResolutionScope.Kind != HandleKind.AssemblyReference
                || !assemblies.TryGetValue((AssemblyReferenceHandle)type.ResolutionScope, out var assembly))
                continue;
            var signature = member.DecodeMethodSignature(SignatureNames.Instance, null);
            yield return new ReferencedMethod(
                assembly,
                reader.GetString(type.Namespace),
                reader.GetString(type.Name),
                reader.GetString(member.Name),
                !signature.Header.IsInstance,
                signature.ParameterTypes.FirstOrDefault(parameter => parameter.EndsWith(Request, StringComparison.Ordinal)),
                signature.ReturnType is "Task" or "Task`1" or "ValueTask" or "ValueTask`1");
        }
    }
}

/// <summary>Reads a signature as the simple names of its types, which is all that tells one method of a client from another.</summary>
internal sealed class SignatureNames : ISignatureTypeProvider<string, object?>
{
    public static SignatureNames Instance { get; } = new();

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
        reader.GetString(reader.GetTypeReference(handle).Name);

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        reader.GetString(reader.GetTypeDefinition(handle).Name);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "";

    public string GetArrayType(string elementType, ArrayShape shape) => "";

    public string GetSZArrayType(string elementType) => "";

    public string GetByReferenceType(string elementType) => "";

    public string GetPointerType(string elementType) => "";

    public string GetPinnedType(string elementType) => "";

    public string GetFunctionPointerType(MethodSignature<string> signature) => "";

    public string GetGenericMethodParameter(object? genericContext, int index) => "";

    public string GetGenericTypeParameter(object? genericContext, int index) => "";

    // A specification may hold itself, so it is not followed: no request and no task is written by one here.
    public string GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        "";
}
