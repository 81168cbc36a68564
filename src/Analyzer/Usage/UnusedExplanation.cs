using System.Globalization;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.Analyzer.Usage;

/// <summary>Says which calls would use an action that no call uses.</summary>
internal static class UnusedExplanation
{
    private const int ShownOperations = 5;

    /// <summary>The operations that need the action, and the statement that allows it, in one line.</summary>
    public static string Of(UnusedAction unused, IamCatalog catalog)
    {
        var sid = unused.Statement.Sid is { Length: > 0 } name ? $" ('{name}')" : "";
        var allows = $"Statement {unused.Statement.Number}{sid} allows it";
        if (unused.Covered is not [{ } action])
            return $"{allows}; it covers {Count(unused.Covered.Count)} actions, of which {Count(unused.Used.Count)} are used (catalog of {catalog.Date})";
        var operations = catalog.Sdk.FindOperationsNeeding(action).Select(operation => $"{operation.ServiceId}/{operation.Name}").ToArray();
        var shown = string.Join(", ", operations.Take(ShownOperations))
            + (operations.Length > ShownOperations ? $" and {Count(operations.Length - ShownOperations)} more" : "");
        return operations.Length == 0
            ? $"{allows}; no operation of the SDK is known to need it (catalog of {catalog.Date})"
            : $"{allows}; calls of {shown} would use it, and none is seen (catalog of {catalog.Date})";
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
