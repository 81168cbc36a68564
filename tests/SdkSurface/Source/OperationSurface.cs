using System.Collections.Generic;
using System.Text.Json;

namespace Dstack.Permissions.SdkSurface.Source;

/// <summary>An operation of a client.</summary>
/// <param name="Name">The operation's name.</param>
/// <param name="Input">Its request in the model; null where the model, or the request, is missing.</param>
/// <param name="InputShape">The name of the request's shape.</param>
/// <param name="Today">The structure of its request in today's model.</param>
/// <param name="Output">Its response in the model.</param>
/// <param name="OutputShape">The name of the response's shape.</param>
/// <param name="Overloads">The members that each overload without a request takes.</param>
/// <param name="Results">The members of the response that its paginator enumerates; null where it has no paginator.</param>
public sealed record OperationSurface(
    string Name,
    JsonElement? Input,
    string? InputShape,
    string? Today,
    JsonElement? Output,
    string? OutputShape,
    IReadOnlyList<string[]> Overloads,
    IReadOnlyList<string>? Results)
{
    /// <summary>The request's class.</summary>
    public string Request => Name + "Request";

    /// <summary>The response's class.</summary>
    public string Response => Name + "Response";

    /// <summary>The paginator's interface.</summary>
    public string Paginator => $"I{Name}Paginator";
}
