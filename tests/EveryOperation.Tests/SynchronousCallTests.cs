using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.SdkSurface;

namespace Dstack.Permissions.EveryOperation.Tests;

/// <summary>
/// Calls of the build for .NET Framework. There the name alone does not tell the operation: Lambda's InvokeAsync is InvokeAsync where it is
/// synchronous and Invoke where it is not; SageMaker Runtime has the same pair.
/// </summary>
public class SynchronousCallTests
{
    [Theory]
    [InlineData("IAmazonLambda")]
    [InlineData("IAmazonSageMakerRuntime")]
    [InlineData("IAmazonSimpleNotificationService")]
    [InlineData("IAmazonSecretsManager")]
    [InlineData("IAmazonCloudWatchLogs")]
    [InlineData("IAmazonIdentityManagementService")]
    [InlineData("IAmazonECS")]
    [InlineData("IAmazonRDS")]
    public async Task Each_call_is_told_what_it_needs(string clientInterface)
    {
        var inputs = SurfaceInputs.Find();
        var client = inputs.Clients.Single(row => row.Interface == clientInterface);
        var analysis = new ClientAnalysis(SdkAssemblies.Framework(inputs, [client.Assembly]), new ReviewedTables(inputs));

        var result = await analysis.RunAsync(client, TestContext.Current.CancellationToken);

        Assert.InRange(result.Calls, 2 * result.Operations.Distinct().Count(), int.MaxValue);
        Assert.True(result.Faults.Count == 0, string.Join('\n', result.Faults));
    }
}
