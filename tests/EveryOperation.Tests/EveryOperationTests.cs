using System.Linq;
using Dstack.Permissions.CatalogBuilder.Inputs;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.SdkSurface;

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
    public void More_than_eighteen_thousand_operations_are_checked()
    {
        var modelled = ApiModelText.ReadAll(SurfaceInputs.Find().Folders.Models).Values
            .SelectMany(model => model.Operations, (model, operation) => model.ServiceId + "/" + operation).ToHashSet();
        var operations = run.Operations.Count(modelled.Contains);
        var further = run.Operations.Where(operation => !modelled.Contains(operation)).ToList();
        output.WriteLine(
            $"{operations} operations of the catalog checked, by {run.Calls} calls of {OperationRun.Clients.Count} clients; "
            + $"further {further.Count(IsResolved)} that have no API model and are known by the action of their name, and "
            + $"{further.Count(operation => !IsResolved(operation))} unknown ones");
        Assert.Equal(439, OperationRun.Clients.Distinct().Count());
        Assert.InRange(operations, 18_001, int.MaxValue);
    }

    private static bool IsResolved(string operation)
    {
        var slash = operation.IndexOf('/', System.StringComparison.Ordinal);
        return IamCatalog.Default.Sdk.FindOperation(operation[..slash], operation[(slash + 1)..]) is not null;
    }
}
