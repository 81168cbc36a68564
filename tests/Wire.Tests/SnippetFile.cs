using System.IO;

namespace Dstack.Permissions.Wire.Tests;

/// <summary>The files in the folder Snippets.</summary>
internal static class SnippetFile
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(SnippetFile).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
