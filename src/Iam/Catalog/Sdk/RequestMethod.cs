using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>A method of a request's class that adds an element to a list of it.</summary>
/// <param name="Type">The full name of the class.</param>
/// <param name="List">The property that holds the list.</param>
/// <param name="Element">The parameters that the properties of the element are set to, by their names.</param>
public sealed record RequestMethod(string Type, string List, IReadOnlyDictionary<string, string> Element)
{
    // What the SDK's own classes do is the same in every project: no models file adds to it.
    private static readonly Lazy<ILookup<string, RequestMethod>> ByName = new(() => CatalogText.Rows("request-methods.txt")
        .ToLookup(row => row[1], row => new RequestMethod(row[0], row[2], ReadElement(row.Column(3))), StringComparer.Ordinal));

    /// <summary>The methods of that name; it may be anybody's, so compare the type.</summary>
    public static IEnumerable<RequestMethod> FindAll(string name) => ByName.Value[name];

    private static Dictionary<string, string> ReadElement(string column) => column.List(';')
        .Select(part => part.Split('='))
        .ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
}
