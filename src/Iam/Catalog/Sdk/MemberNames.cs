using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>
/// What the SDK calls a request member: the API model's name with its first letter in upper case, but for the members that a service's
/// customization renames.
/// </summary>
internal sealed class MemberNames
{
    private const string EveryOperation = "*";

    private readonly Dictionary<(string Service, string Operation, string Member), string> _renamed = [];

    public MemberNames()
    {
        foreach (var row in CatalogText.Rows("request-members.txt"))
            _renamed.Add((row[0], row[1], row[2]), row[3]);
    }

    public string Of(string serviceId, string operation, string modelPath) =>
        _renamed.TryGetValue((serviceId, operation, modelPath), out var renamed)
        || _renamed.TryGetValue((serviceId, EveryOperation, modelPath), out renamed)
            ? renamed
            : UpperCased(modelPath);

    private static string UpperCased(string path)
    {
        char[]? letters = null;
        for (var i = 0; i < path.Length; i++)
        {
            if ((i == 0 || path[i - 1] == '.') && path[i] is >= 'a' and <= 'z')
                (letters ??= path.ToCharArray())[i] = char.ToUpperInvariant(path[i]);
        }

        return letters is null ? path : new string(letters);
    }
}
