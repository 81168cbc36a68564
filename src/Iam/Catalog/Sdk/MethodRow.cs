namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>A client method that is not named for its one operation.</summary>
/// <param name="Method">The name without <c>Async</c>.</param>
/// <param name="Operation">An operation, or one of the words below.</param>
/// <param name="Conditions">When it is called, all of them; empty for always.</param>
internal sealed record MethodRow(string Method, string Operation, string[] Conditions)
{
    /// <summary>The method calls nothing.</summary>
    public const string None = "none";

    /// <summary>The method runs the operation that its request belongs to.</summary>
    public const string OfRequest = "request";
}
