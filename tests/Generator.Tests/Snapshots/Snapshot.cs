using Dstack.Permissions.Generator.Emission;
using Dstack.Permissions.Generator.Tests.Infrastructure;

namespace Dstack.Permissions.Generator.Tests.Snapshots;

/// <summary>Compares generated code with a checked-in file, by the conventions of Verify, which can take this class's place.</summary>
internal static class Snapshot
{
    public static void Verify(string name, string actual)
    {
        var verified = Path.Combine(TestPaths.Sources("Snapshots"), name + ".verified.cs");
        var received = Path.Combine(TestPaths.Sources("Snapshots"), name + ".received.cs");
        var text = actual.Replace(CSharpText.GeneratedCode, "[GeneratedCode]");
        if (File.Exists(verified) && File.ReadAllText(verified).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{name} differs: compare {received} with {verified}, and copy it there if it is right.");
    }
}
