namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>A member of a request, or of what the request holds.</summary>
/// <param name="Path">
/// Its path, such as <c>Targets[].RoleArn</c>; <c>[]</c> stands for the elements of a list and for the values of a map.
/// </param>
/// <param name="Type">Its type.</param>
public sealed record ModelMember(string Path, ModelType Type)
{
    /// <summary>The structure that it is, or that its elements are; empty where they are none.</summary>
    public string Shape => Type.Shape;

    public ModelKind Kind => Type.Kind;
}
