using System.Text;
using Amazon.EC2;
using Amazon.EC2.Model;

namespace Dstack.Backend.Runners;

/// <summary>Starts, looks up and stops the instances of runners.</summary>
public sealed class Instances(IAmazonEC2 ec2, string bucketName)
{
    /// <summary>Starts an instance that runs a job, and gives its id or, for a spot instance, the id of the request.</summary>
    public async Task<string> LaunchAsync(LaunchOptions options, CancellationToken cancellation = default)
    {
        var request = new RunInstancesRequest
        {
            ImageId = options.ImageId,
            InstanceType = options.InstanceType,
            MinCount = 1,
            MaxCount = 1,
            IamInstanceProfile = new IamInstanceProfileSpecification { Arn = options.InstanceProfileArn },
            UserData = Convert.ToBase64String(Encoding.UTF8.GetBytes(options.StartScript)),
            TagSpecifications = [RunnerTags.For(ResourceType.Instance, bucketName)],
            BlockDeviceMappings = [new BlockDeviceMapping { DeviceName = "/dev/sda1", Ebs = new EbsBlockDevice { VolumeSize = 100 } }],
        };
        if (options.Spot)
        {
            request.InstanceMarketOptions = new InstanceMarketOptionsRequest
            {
                MarketType = MarketType.Spot,
                SpotOptions = new SpotMarketOptions { InstanceInterruptionBehavior = InstanceInterruptionBehavior.Terminate },
            };
        }

        var launched = await ec2.RunInstancesAsync(request, cancellation);
        var instance = launched.Reservation.Instances[0];
        if (!options.Spot)
            return instance.InstanceId;

        // A request for a spot instance takes no tags of its own at launch.
        var spotRequestId = instance.SpotInstanceRequestId;
        await ec2.CreateTagsAsync(new CreateTagsRequest { Resources = [spotRequestId], Tags = RunnerTags.For(bucketName) }, cancellation);
        return spotRequestId;
    }

    /// <summary>The state of an instance, such as <c>running</c>; null where it is gone.</summary>
    public async Task<string?> GetStateAsync(string instanceId, CancellationToken cancellation = default)
    {
        var found = await ec2.DescribeInstancesAsync(new DescribeInstancesRequest { InstanceIds = [instanceId] }, cancellation);
        return found.Reservations is [{ Instances: [var instance, ..] }, ..] ? instance.State.Name.Value : null;
    }

    /// <summary>Whether a spot request is open, active or over.</summary>
    public async Task<string?> GetSpotStatusAsync(string requestId, CancellationToken cancellation = default)
    {
        var request = new DescribeSpotInstanceRequestsRequest { SpotInstanceRequestIds = [requestId] };
        var found = await ec2.DescribeSpotInstanceRequestsAsync(request, cancellation);
        return found.SpotInstanceRequests is [var spot, ..] ? spot.Status.Code : null;
    }

    /// <summary>Stops an instance for good.</summary>
    public Task TerminateAsync(string instanceId, CancellationToken cancellation = default) =>
        ec2.TerminateInstancesAsync(new TerminateInstancesRequest { InstanceIds = [instanceId] }, cancellation);

    /// <summary>Takes a spot request back, and stops the instance it has brought, if any.</summary>
    public async Task CancelSpotAsync(string requestId, CancellationToken cancellation = default)
    {
        await ec2.CancelSpotInstanceRequestsAsync(
            new CancelSpotInstanceRequestsRequest { SpotInstanceRequestIds = [requestId] }, cancellation);
        var spot = new DescribeInstancesRequest { Filters = [new Filter("spot-instance-request-id", [requestId])] };
        var found = await ec2.DescribeInstancesAsync(spot, cancellation);
        foreach (var instance in (found.Reservations ?? []).SelectMany(reservation => reservation.Instances))
            await TerminateAsync(instance.InstanceId, cancellation);
    }
}
