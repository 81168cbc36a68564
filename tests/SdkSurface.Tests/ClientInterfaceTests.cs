using System;
using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.SdkSurface.Clients;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.SdkSurface.Tests;

public sealed class ClientInterfaceTests(ITestOutputHelper output)
{
    [Theory]
    [MemberData(nameof(BothSurfaces.Assemblies), MemberType = typeof(BothSurfaces))]
    public void Stand_in_offers_what_the_real_client_does(string assembly, SurfaceFlavour flavour)
    {
        var clients = SurfaceInputs.Find().Clients.Where(client => client.Assembly == assembly).ToList();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var client in clients)
        {
            var type = client.Namespace + "." + client.Interface;
            var real = BothSurfaces.Real(assembly, flavour).GetTypeByMetadataName(type);
            var standIn = BothSurfaces.StandIn(assembly, flavour).GetTypeByMetadataName(type);
            Assert.NotNull(standIn);
            if (real is null)
                found.Add($"{client.Interface}\t{flavour}\tadded\t*");
            else
                found.UnionWith(Differences(client.Interface, flavour, real, standIn));
        }

        var table = Table.ReadEmbedded("allowed-differences.tsv", typeof(ClientInterfaceTests).Assembly);
        var allowed = table.Rows
            .Where(row => clients.Exists(client => client.Interface == row[0]) && row[1] == flavour.ToString())
            .Select(row => string.Join('\t', row[..4]));
        Assert.Equal(allowed.Order(StringComparer.Ordinal), found);
    }

    private IEnumerable<string> Differences(string client, SurfaceFlavour flavour, INamedTypeSymbol real, INamedTypeSymbol standIn)
    {
        var expected = Signatures.Of(real);
        var actual = Signatures.Of(standIn);
        Assert.True(actual.Keys.Intersect(expected.Keys).Count() > 5, "The two have hardly anything in common.");
        return Lacking("missing", expected, actual).Concat(Lacking("added", actual, expected))
            .Select(difference => $"{client}\t{flavour}\t{difference}");
    }

    // A name that the other side does not know at all stands for all its overloads; of a name it knows, each signature counts.
    private IEnumerable<string> Lacking(string difference, Dictionary<string, string> here, Dictionary<string, string> there)
    {
        foreach (var (signature, name) in here.Where(method => !there.ContainsKey(method.Key)))
        {
            output.WriteLine(difference + " " + signature);
            yield return $"{difference}\t{(there.ContainsValue(name) ? signature : name)}";
        }
    }
}
