using System.Reflection;

namespace Dstack.Permissions.Generator.Tests.Infrastructure;

/// <summary>Where the tests find what they read.</summary>
internal static class TestPaths
{
    /// <summary>The folder beside the repository that holds the seed policy and the corpus; not everyone has it.</summary>
    public static string Shared => Metadata("Shared");

    /// <summary>The seed policy.</summary>
    public static string SeedPolicy => Path.Combine(Shared, "seed", "policy.json");

    /// <summary>AWS's managed policies, one a line.</summary>
    public static string ManagedPolicies => Path.Combine(Shared, "corpus", "managed-policies.jsonl");

    /// <summary>What the build says of a name.</summary>
    public static string Metadata(string key) => typeof(TestPaths).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;

    /// <summary>A folder of the test project's sources.</summary>
    public static string Sources(string folder) => Path.Combine(Metadata("ProjectDirectory"), folder);
}
