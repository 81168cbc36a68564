using System;
using System.IO;
using System.Threading;

namespace Dstack.Permissions.SdkSurface.Emit;

/// <summary>
/// The folder of a flavour's stand-ins, emptied when what they are made from has changed; one process at a time writes it.
/// </summary>
public sealed class SurfaceCache : IDisposable
{
    private readonly FileStream _lock;

    private SurfaceCache(string folder, FileStream held)
    {
        Folder = folder;
        _lock = held;
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Waits until no other process writes, and enters.</summary>
    /// <param name="root">The folder of all flavours.</param>
    /// <param name="flavour">The flavour.</param>
    /// <param name="stamp">What the stand-ins are made from, in short.</param>
    public static SurfaceCache Enter(string root, SurfaceFlavour flavour, string stamp)
    {
        var folder = Path.Combine(root, flavour.ToString().ToLowerInvariant());
        Directory.CreateDirectory(folder);
        var held = Hold(Path.Combine(root, ".lock"));
        var written = Path.Combine(folder, ".stamp");
        if (!File.Exists(written) || File.ReadAllText(written) != stamp)
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.dll*"))
                File.Delete(file);
            File.WriteAllText(written, stamp);
        }
        return new SurfaceCache(folder, held);
    }

    /// <summary>The path of a stand-in, built or not.</summary>
    public string PathOf(string assembly) => Path.Combine(Folder, assembly + ".dll");

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static FileStream Hold(string path)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 6000)
            {
                Thread.Sleep(100);
            }
        }
    }
}
