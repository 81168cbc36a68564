using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Dstack.Permissions.Package.Tests;

/// <summary>The symbols that an assembly carries inside.</summary>
/// <param name="Documents">The paths of its sources.</param>
/// <param name="SourceLink">The map from those paths to addresses.</param>
internal sealed record PackedSymbols(IReadOnlyList<string> Documents, string SourceLink)
{
    private static readonly Guid SourceLinkKind = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    /// <summary>Reads the symbols of an assembly.</summary>
    public static PackedSymbols Read(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var entry = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var symbols = provider.GetMetadataReader();
        var documents = symbols.Documents.Select(handle => symbols.GetString(symbols.GetDocument(handle).Name)).ToList();
        var sourceLink = symbols.CustomDebugInformation.Select(symbols.GetCustomDebugInformation)
            .Where(information => symbols.GetGuid(information.Kind) == SourceLinkKind)
            .Select(information => Encoding.UTF8.GetString(symbols.GetBlobBytes(information.Value)))
            .SingleOrDefault("");
        return new PackedSymbols(documents, sourceLink);
    }
}
