using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;

namespace Dstack.Permissions.SdkSurface.Tests;

public sealed class CacheTests
{
    [Fact]
    public void What_is_built_is_not_built_again()
    {
        var inputs = SurfaceInputs.Find();
        var paths = StandIns.Build(inputs, SurfaceFlavour.Modern, ["AWSSDK.Route53Domains", "AWSSDK.SecurityToken"]);
        Assert.Equal(["AWSSDK.Route53Domains", "AWSSDK.SecurityToken"], paths.Keys.Order());
        Assert.True(paths.Values.All(File.Exists));

        var built = new ConcurrentQueue<string>();
        StandIns.Build(inputs, SurfaceFlavour.Modern, [.. paths.Keys], built.Enqueue);
        Assert.Empty(built);
    }

    [Fact]
    public void Assembly_that_no_client_is_in_is_refused() =>
        Assert.Throws<ArgumentException>(() => StandIns.Build(SurfaceInputs.Find(), SurfaceFlavour.Modern, ["AWSSDK.Nothing"]));
}
