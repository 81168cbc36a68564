namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>An action that a service performs with its caller's credentials behind an operation.</summary>
/// <param name="Action">The action, such as <c>kms:Decrypt</c>.</param>
/// <param name="ViaService">The value of <c>kms:ViaService</c>, with <c>${region}</c>; empty where there is none.</param>
public sealed record ForwardAction(string Action, string ViaService);
