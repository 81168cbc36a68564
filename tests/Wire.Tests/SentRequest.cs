using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Dstack.Permissions.Wire.Tests;

/// <summary>A request as a client sent it.</summary>
/// <param name="Method">The method of HTTP.</param>
/// <param name="Target">Path and query, unescaped.</param>
/// <param name="Headers">The headers by their names, without case.</param>
/// <param name="Body">The body.</param>
internal sealed record SentRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    private static readonly string[] Signing =
        ["Authorization", "X-Amz-Date", "amz-sdk-invocation-id", "X-Amz-Content-SHA256", "Content-MD5"];

    public static async Task<SentRequest> OfAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        var headers = message.Headers.Concat(message.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>());
        return new SentRequest(
            message.Method.Method,
            Uri.UnescapeDataString(message.RequestUri!.PathAndQuery),
            headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase),
            message.Content is null ? "" : await message.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>
    /// Whether the request has what a line says: <c>x-amz-acl</c>, <c>x-amz-acl: private</c> or, where it is empty, <c>x-amz-acl:</c> of a
    /// header, <c>?versionId</c> or <c>?versionId=v</c> of the query, anything in quotes of the body.
    /// </summary>
    public bool Has(string part)
    {
        if (part is ['"', .. var text, '"'])
            return Body.Contains(text, StringComparison.Ordinal);
        if (part is ['?', .. var query])
            return Query().Any(given => query.Contains('=', StringComparison.Ordinal) ? given == query : given.Split('=')[0] == query);
        var colon = part.IndexOf(':', StringComparison.Ordinal);
        return Headers.TryGetValue(colon < 0 ? part : part[..colon], out var value) && (colon < 0 || value == part[(colon + 1)..].Trim());
    }

    /// <summary>The request without what its time and its signature make of it.</summary>
    public SentRequest WithoutSigning() => this with
    {
        Headers = Headers
            .Where(header => !Signing.Any(signing => header.Key.StartsWith(signing, StringComparison.OrdinalIgnoreCase)))
            .ToDictionary(header => header.Key, header => header.Value),
        Body = Body.Split("chunk-signature=")[0],
    };

    private string[] Query() => Target.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? Target[(mark + 1)..].Split('&') : [];

    public override string ToString()
    {
        using var text = new StringWriter();
        text.WriteLine($"{Method} {Target}");
        foreach (var (name, value) in Headers.OrderBy(header => header.Key, StringComparer.Ordinal))
            text.WriteLine($"{name}: {value}");
        text.WriteLine();
        text.WriteLine(Body);
        return text.ToString();
    }
}
