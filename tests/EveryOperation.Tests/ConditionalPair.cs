using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>A call with the member set that a row of the tables speaks of, and a call with nothing set.</summary>
/// <param name="Row">The row.</param>
/// <param name="Setting">The request that sets the member.</param>
/// <param name="Empty">The request that sets nothing.</param>
internal sealed record ConditionalPair(OperationAction Row, string Setting, string Empty)
{
    /// <summary>Whether the action is needed where the member is set; else it is where it is not.</summary>
    public bool IsNeededWhenSet => !Row.When.Contains(" NotExists", StringComparison.Ordinal);

    /// <summary>The pairs that can be written for a client.</summary>
    public static IEnumerable<ConditionalPair> Of(INamedTypeSymbol client, IEnumerable<OperationAction> rows)
    {
        foreach (var row in rows)
        {
            var words = row.When.Split(' ', 3);
            var request = client.GetMembers(row.Operation + "Async").OfType<IMethodSymbol>()
                .Select(method => method.Parameters[0].Type).FirstOrDefault(type => type.Name == row.Operation + "Request");
            if (request is null || row.When.Contains(';', StringComparison.Ordinal) || words is not [_, "Exists" or "NotExists" or "Contains" or "IContains", ..])
                continue;
            // In a list, the member that must not be set is judged for each element: an empty request has none.
            if (words[1] == "NotExists" && words[0].Contains("[]", StringComparison.Ordinal))
                continue;
            var text = words.Length == 3 ? words[2] : "text";
            if (words[0].Split('|').Select(path => RequestSetting.Of(request, path, text)).FirstOrDefault(setting => setting is not null) is { } setting)
                yield return new ConditionalPair(row, setting, $"new {RequestSetting.Name(request)}()");
        }
    }
}
