using System.Linq;
using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>
/// A call of every method of every client, against a policy that allows something else: each is told exactly the actions that the reviewed
/// tables say its operation always needs.
/// </summary>
public class EveryOperationTests(OperationRun run, ITestOutputHelper output) : IClassFixture<OperationRun>
{
    public static TheoryData<string> Clients => new(OperationRun.Clients);

    [Theory]
    [MemberData(nameof(Clients))]
    public void Each_call_is_told_what_it_needs(string client)
    {
        var result = run.ResultOf(client);
        Assert.NotEqual(0, result.Calls);
        Assert.True(result.Faults.Count == 0, string.Join('\n', result.Faults));
    }

    [Fact]
    public void More_than_fifteen_thousand_operations_are_checked()
    {
        var operations = run.Operations.Count(IsInCatalog);
        output.WriteLine(
            $"{operations} operations of the catalog checked, by {run.Calls} calls of {OperationRun.Clients.Count} clients; {run.Operations.Count - operations} further ones");
        Assert.Equal(439, OperationRun.Clients.Distinct().Count());
        Assert.InRange(operations, 15_001, int.MaxValue);
    }

    private static bool IsInCatalog(string operation)
    {
        var slash = operation.IndexOf('/', System.StringComparison.Ordinal);
        return IamCatalog.Default.Sdk.FindOperation(operation[..slash], operation[(slash + 1)..]) is not null;
    }
}
