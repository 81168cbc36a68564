using Amazon.EC2;
using Amazon.EC2.Model;
using Dstack.Backend.Model;

namespace Dstack.Backend.Runners;

/// <summary>Finds the instance type that fits a job.</summary>
public sealed class InstanceTypes(IAmazonEC2 ec2)
{
    private static readonly List<string> Families = ["c5.*", "m5.*", "p2.*", "p3.*", "p4.*"];

    /// <summary>The smallest type that has what the job needs; null where there is none in the region.</summary>
    public async Task<InstanceTypeInfo?> FindAsync(Requirements requirements, CancellationToken cancellation = default)
    {
        var fitting = new List<InstanceTypeInfo>();
        var request = new DescribeInstanceTypesRequest { Filters = [new Filter("instance-type", Families)] };
        do
        {
            var page = await ec2.DescribeInstanceTypesAsync(request, cancellation);
            fitting.AddRange((page.InstanceTypes ?? []).Where(type => Fits(type, requirements)));
            request.NextToken = page.NextToken;
        }
        while (!string.IsNullOrEmpty(request.NextToken));

        return fitting.MinBy(type => (GpusOf(type), type.VCpuInfo.DefaultVCpus, type.MemoryInfo.SizeInMiB));
    }

    private static bool Fits(InstanceTypeInfo type, Requirements requirements) =>
        type.VCpuInfo.DefaultVCpus >= requirements.Cpus
        && type.MemoryInfo.SizeInMiB >= requirements.MemoryMiB
        && GpusOf(type) >= requirements.Gpus
        && (!requirements.Spot || type.SupportedUsageClasses.Contains("spot"));

    private static int GpusOf(InstanceTypeInfo type) => type.GpuInfo?.Gpus.Sum(gpu => gpu.Count ?? 0) ?? 0;
}
