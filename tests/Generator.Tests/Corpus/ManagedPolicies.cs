using System.Text.Json;
using Dstack.Permissions.Generator.Tests.Infrastructure;

namespace Dstack.Permissions.Generator.Tests.Corpus;

/// <summary>AWS's own managed policies.</summary>
internal static class ManagedPolicies
{
    public static bool AreMissing => !File.Exists(TestPaths.ManagedPolicies);

    public static IEnumerable<(string Name, string Text)> Read()
    {
        foreach (var line in File.ReadLines(TestPaths.ManagedPolicies))
        {
            using var policy = JsonDocument.Parse(line);
            yield return (policy.RootElement.GetProperty("name").GetString()!, policy.RootElement.GetProperty("document").GetRawText());
        }
    }
}
