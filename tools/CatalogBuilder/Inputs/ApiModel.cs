using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>The newest API model of an SDK service id.</summary>
public sealed class ApiModel(JsonElement root)
{
    public string ServiceId { get; } = root.GetProperty("metadata").GetProperty("serviceId").GetString()!;

    public string ApiVersion { get; } = root.GetProperty("metadata").GetProperty("apiVersion").GetString()!;

    /// <summary>The operations, sorted.</summary>
    public IReadOnlyList<string> Operations { get; } =
        root.GetProperty("operations").EnumerateObject().Select(operation => operation.Name).Order(StringComparer.Ordinal).ToArray();

    /// <summary>Whether the operation's request has the member that a path such as <c>Statements[].Statement</c> names.</summary>
    public bool HasMember(string operation, string path)
    {
        if (!root.GetProperty("operations").GetProperty(operation).TryGetProperty("input", out var shape))
            return false;
        foreach (var part in path.Split('.'))
        {
            var name = part.Replace("[]", "", StringComparison.Ordinal);
            if (!Resolve(shape).TryGetProperty("members", out var members) || !members.TryGetProperty(name, out shape))
                return false;
            for (var depth = (part.Length - name.Length) / 2; depth > 0; depth--)
            {
                shape = Resolve(shape);
                if (!shape.TryGetProperty("member", out var element) && !shape.TryGetProperty("value", out element))
                    return false;
                shape = element;
            }
        }

        return true;
    }

    private JsonElement Resolve(JsonElement shape) =>
        shape.TryGetProperty("shape", out var name) ? root.GetProperty("shapes").GetProperty(name.GetString()!) : shape;
}
