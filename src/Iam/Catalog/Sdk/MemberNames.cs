using System.Collections.Generic;

namespace Dstack.Permissions.Iam.Catalog.Sdk;

/// <summary>
/// What the SDK calls a request member: the API model's name with its first letter in upper case, but for the members that a service's
/// customization renames.
/// </summary>
internal sealed class MemberNames
{
    private const string EveryOperation = "*";

    private static readonly char[] Separators = ['.', '['];

    private readonly HashSet<string> _services = [];
    private readonly Dictionary<(string Service, string Operation, string Member), string> _renamed = [];

    public MemberNames()
    {
        foreach (var row in CatalogText.Rows("request-members.txt"))
        {
            _services.Add(row[0]);
            _renamed.Add((row[0], row[1], row[2]), row[3]);
        }
    }

    public string Translate(string serviceId, string operation, string modelPath)
    {
        if (!_services.Contains(serviceId))
            return UpperCased(modelPath);
        for (var end = modelPath.Length; end > 0; end = modelPath.LastIndexOfAny(Separators, end - 1))
        {
            var prefix = modelPath.Substring(0, end);
            if (_renamed.TryGetValue((serviceId, operation, prefix), out var renamed)
                || _renamed.TryGetValue((serviceId, EveryOperation, prefix), out renamed))
                return renamed + UpperCased(modelPath.Substring(end));
        }

        return UpperCased(modelPath);
    }

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
