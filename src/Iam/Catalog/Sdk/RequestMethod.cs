using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>A method of a request's class that adds an element to a list of it.</summary>
/// <param name="Type">The full name of the class.</param>
/// <param name="List">The property that holds the list.</param>
/// <param name="Element">The parameters that the properties of the element are set to, by their names.</param>
public sealed record RequestMethod(string Type, string List, IReadOnlyDictionary<string, string> Element);
