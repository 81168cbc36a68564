using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.SdkSurface.Clients;

/// <summary>The overloads that take members of the request in place of the request, which the SDK has for some clients.</summary>
public sealed class RequestlessOverloads
{
    private readonly ILookup<(string Interface, string Operation), string[]> _overloads;

    private RequestlessOverloads(ILookup<(string, string), string[]> overloads) => _overloads = overloads;

    /// <summary>Reads the table of this assembly.</summary>
    public static RequestlessOverloads Read()
    {
        var table = Table.ReadEmbedded("overloads.tsv");
        return new RequestlessOverloads(table.Rows.ToLookup(
            row => (table.Cell(row, "interface"), table.Cell(row, "operation")),
            row => table.Cell(row, "members").Split(',', StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>The member lists of an operation's overloads; an empty list for the one without arguments.</summary>
    public IEnumerable<string[]> Of(string clientInterface, string operation) => _overloads[(clientInterface, operation)];
}
