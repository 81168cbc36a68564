using System.IO;
using System.Linq;
using System.Reflection;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.Wire.Tests;

/// <summary>The project's own tables.</summary>
internal static class ReviewedTables
{
    public static CatalogTables Read() => new(Path.Combine(
        typeof(ReviewedTables).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot").Value!,
        "tools",
        "CatalogBuilder",
        "Tables"));
}
