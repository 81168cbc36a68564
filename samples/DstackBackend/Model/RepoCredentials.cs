namespace Dstack.Backend.Model;

/// <summary>How to clone a private repository: one of the two is set.</summary>
public sealed record RepoCredentials(string? OAuthToken, string? PrivateKey);
