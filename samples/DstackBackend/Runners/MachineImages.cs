using Amazon.EC2;
using Amazon.EC2.Model;

namespace Dstack.Backend.Runners;

/// <summary>The machine images that hold the runner.</summary>
public sealed class MachineImages(IAmazonEC2 ec2)
{
    /// <summary>The newest image, with CUDA where the job needs it.</summary>
    public async Task<Image> NewestAsync(bool cuda, CancellationToken cancellation = default)
    {
        var name = cuda ? "dstack-cuda-*" : "dstack-nocuda-*";
        var request = new DescribeImagesRequest { Filters = [new Filter("name", [name]), new Filter("state", ["available"])] };
        var found = await ec2.DescribeImagesAsync(request, cancellation);
        return (found.Images ?? []).MaxBy(image => image.CreationDate)
            ?? throw new InvalidOperationException($"The region has no image {name}.");
    }
}
