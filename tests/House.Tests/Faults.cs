using System;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.House.Tests;

/// <summary>Fails with every fault in full, where <c>Assert.Empty</c> shows the start of five.</summary>
internal static class Faults
{
    public static void None(IEnumerable<string> faults)
    {
        var found = faults.ToArray();
        if (found.Length > 0)
            Assert.Fail($"{found.Length} found:{Environment.NewLine}{string.Join(Environment.NewLine, found)}");
    }
}
