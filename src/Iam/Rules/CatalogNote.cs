using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.Iam.Rules;

/// <summary>What a message about something unknown ends with: how old the knowledge is, and where newer knowledge goes.</summary>
internal static class CatalogNote
{
    public static string Write(IamCatalog catalog) => $" (catalog of {catalog.Date}; a *.permissions-model.json adds to it)";
}
