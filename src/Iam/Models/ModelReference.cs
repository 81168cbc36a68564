namespace Dstack.Permissions.Iam.Models;

/// <summary>A name that must exist in the catalog or in a models file of the project.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Name">The name.</param>
/// <param name="Service">For a resource type, the prefix of the service it belongs to; else empty.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record ModelReference(ModelReferenceKind Kind, string Name, string Service, SourceSpan Span);
