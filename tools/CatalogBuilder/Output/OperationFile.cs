using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.CatalogBuilder.Output;

/// <summary>Writes the file of an SDK service id.</summary>
public static class OperationFile
{
    public static string Write(string serviceId, IEnumerable<OperationAction> rows)
    {
        var lines = new TextLines().Comment(serviceId).Comment("operation, action, when, bindings, source");
        foreach (var row in rows.OrderBy(row => row.Operation, System.StringComparer.Ordinal))
            lines.Row(row.Operation, row.Action, row.When, row.Bindings, row.Source);
        return lines.ToString();
    }
}
