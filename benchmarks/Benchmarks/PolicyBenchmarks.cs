using System.Globalization;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Dstack.Permissions.Benchmarks.Projects;
using Dstack.Permissions.Iam;
using Dstack.Permissions.Iam.Catalog;

namespace Dstack.Permissions.Benchmarks;

/// <summary>
/// Policy files checked by every rule. Budget: 150 KB, the size of AWS's largest managed policy, in at most 50 ms after JIT.
/// </summary>
public class PolicyBenchmarks
{
    private readonly string _large = Large(150_000);

    [Benchmark]
    public int Seed() => PolicyValidator.Validate(SampleProject.SeedPolicy).Count;

    [Benchmark]
    public int Large() => PolicyValidator.Validate(_large).Count;

    // As AWS's largest is made: long lists of read actions of every service, on every resource.
    private static string Large(int characters)
    {
        var catalog = IamCatalog.Default;
        var actions = catalog.ServicePrefixes
            .SelectMany(prefix => catalog.FindService(prefix)!.Actions)
            .Where(action => action.AccessLevel is AccessLevel.Read or AccessLevel.List)
            .Select(action => "\"" + action.FullName + "\"");
        var budget = characters - 200;
        var taken = actions.TakeWhile(action => (budget -= action.Length + 10) > 0).Chunk(400).Select((chunk, number) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $$"""{"Sid":"Read{{number}}","Effect":"Allow","Action":[{{string.Join(",\n        ", chunk)}}],"Resource":"*"}"""));
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + string.Join(",", taken) + "]}";
    }
}
