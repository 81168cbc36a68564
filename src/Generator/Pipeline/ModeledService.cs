namespace Dstack.Permissions.Generator.Pipeline;

/// <summary>A service that gets ARN factories, and what models files say of it.</summary>
/// <param name="Prefix">The service's prefix.</param>
/// <param name="Models">The models.</param>
internal sealed record ModeledService(string Prefix, ServiceModels Models);
