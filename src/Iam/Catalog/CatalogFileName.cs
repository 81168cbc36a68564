using System.Text;

namespace Dstack.Permissions.Iam.Catalog;

/// <summary>The name of the file that holds a service or an SDK service id.</summary>
internal static class CatalogFileName
{
    public const string Extension = ".txt";

    /// <summary>Lower case, with a hyphen for what is neither letter nor digit.</summary>
    public static string Create(string id)
    {
        var name = new StringBuilder(id.Length + Extension.Length);
        foreach (var character in id)
            name.Append(
                character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? char.ToLowerInvariant(character) : '-');
        return name.Append(Extension).ToString();
    }
}
