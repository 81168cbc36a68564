using Amazon.EC2;
using Amazon.EC2.Model;
using Dstack.Permissions;

namespace Dstack.Backend.Runner;

/// <summary>The runner's last step: it stops the instance it runs on.</summary>
[PermissionPolicy("runner")]
public sealed class RunnerShutdown(IAmazonEC2 ec2)
{
    /// <summary>Stops an instance for good.</summary>
    public Task TerminateAsync(string instanceId, CancellationToken cancellation = default) =>
        ec2.TerminateInstancesAsync(new TerminateInstancesRequest { InstanceIds = [instanceId] }, cancellation);

    /// <summary>Takes a spot request back.</summary>
    public Task CancelSpotAsync(string requestId, CancellationToken cancellation = default)
    {
        var request = new CancelSpotInstanceRequestsRequest { SpotInstanceRequestIds = [requestId] };
        return ec2.CancelSpotInstanceRequestsAsync(request, cancellation);
    }
}
