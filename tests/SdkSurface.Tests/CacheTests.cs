using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;

namespace Dstack.Permissions.SdkSurface.Tests;

public sealed class CacheTests
{
    [Fact]
    public void Only_the_missing_assembly_of_those_wanted_is_built()
    {
        var inputs = SurfaceInputs.Find();
        var path = StandIns.Build(inputs, SurfaceFlavour.Modern, ["AWSSDK.Route53Domains"])["AWSSDK.Route53Domains"];
        File.Delete(path);

        var built = new ConcurrentQueue<string>();
        var wanted = StandIns.Build(inputs, SurfaceFlavour.Modern, ["AWSSDK.Route53Domains", "AWSSDK.SecurityToken"], built.Enqueue);
        Assert.Contains("AWSSDK.Route53Domains", built);
        Assert.True(wanted.Values.All(File.Exists));

        built.Clear();
        StandIns.Build(inputs, SurfaceFlavour.Modern, [.. wanted.Keys], built.Enqueue);
        Assert.Empty(built);
    }

    [Fact]
    public void Assembly_that_no_client_is_in_is_refused() =>
        Assert.Throws<ArgumentException>(() => StandIns.Build(SurfaceInputs.Find(), SurfaceFlavour.Modern, ["AWSSDK.Nothing"]));
}
