using System;
using System.IO;

namespace Dstack.Permissions.Package.Tests;

/// <summary>A folder outside the repository, gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder's path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("dstack-permissions-").FullName;

    /// <summary>Writes a file in it.</summary>
    public void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
