using BenchmarkDotNet.Attributes;
using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.Benchmarks;

/// <summary>
/// The catalog. Budget: index at most 3 ms, the largest service (ec2) at most 10 ms, a look-up of a call after that under 200 ns and
/// without allocation.
/// </summary>
public class CatalogBenchmarks
{
    [Benchmark]
    public object Index()
    {
        var catalog = new IamCatalog();
        return catalog.Sdk.FindClient("IAmazonEC2")!;
    }

    [Benchmark]
    public object LargestService() => new IamCatalog().FindService("ec2")!.FindAction("RunInstances")!;

    [Benchmark]
    public int Call()
    {
        var client = IamCatalog.Default.Sdk.FindClient("IAmazonS3");
        return client!.Resolve("GetObjectAsync", "GetObjectRequest", returnsTask: true).Operations.Count;
    }

    [Benchmark]
    public bool Miss() => IamCatalog.Default.Sdk.FindClient("StringBuilder") is null;
}
