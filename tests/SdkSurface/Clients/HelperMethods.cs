using System;
using System.Linq;

namespace Dstack.Permissions.SdkSurface.Clients;

/// <summary>Methods of a client that are no operation of its API.</summary>
public sealed class HelperMethods
{
    private readonly ILookup<string, (SurfaceFlavour? Only, string Signature)> _methods;

    private HelperMethods(ILookup<string, (SurfaceFlavour?, string)> methods) => _methods = methods;

    /// <summary>Reads the table of this assembly.</summary>
    public static HelperMethods Read()
    {
        var table = Table.ReadEmbedded("helpers.tsv");
        return new HelperMethods(table.Rows.ToLookup(
            row => table.Cell(row, "interface"),
            row => (
                Enum.TryParse<SurfaceFlavour>(table.Cell(row, "flavour"), ignoreCase: true, out var only) ? only : (SurfaceFlavour?)null,
                table.Cell(row, "signature"))));
    }

    /// <summary>The signatures that a client has in a flavour.</summary>
    public string[] Of(string clientInterface, SurfaceFlavour flavour) =>
        [.. _methods[clientInterface].Where(method => method.Only is null || method.Only == flavour).Select(method => method.Signature)];
}
