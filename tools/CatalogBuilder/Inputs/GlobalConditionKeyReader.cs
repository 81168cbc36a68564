using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Dstack.Permissions.CatalogBuilder.Inputs;

/// <summary>Reads the list of global condition keys, which iam-data has as JavaScript only.</summary>
public static partial class GlobalConditionKeyReader
{
    private const string FreePart = "/tag-key";

    public static IReadOnlyList<IamConditionKey> Read(string script)
    {
        var keys = Entry().Matches(script)
            .Select(entry => new IamConditionKey(Template(entry.Groups["key"].Value), entry.Groups["type"].Value))
            .OrderBy(key => key.Name, StringComparer.OrdinalIgnoreCase)
            .ToArray();
        var listed = KeyProperty().Count(script);
        return keys.Length == listed
            ? keys
            : throw new InvalidDataException($"{listed} global condition keys are listed, {keys.Length} were understood.");
    }

    private static string Template(string key) =>
        key.EndsWith(FreePart, StringComparison.Ordinal) ? key[..^FreePart.Length] + "/${TagKey}" : key;

    [GeneratedRegex(@"\{\s*key:\s*'(?<key>[^']+)',\s*category:\s*'[^']*',\s*type:\s*'(?<type>[A-Za-z]+)'")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^\s*key:", RegexOptions.Multiline)]
    private static partial Regex KeyProperty();
}
