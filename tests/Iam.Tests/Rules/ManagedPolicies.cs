using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>AWS's own managed policies, as one JSON text a policy.</summary>
internal static class ManagedPolicies
{
    private const string FileName = "corpus/managed-policies.jsonl";

    public static bool AreMissing => SharedFiles.Find(FileName) is null;

    public static IReadOnlyList<(string Name, string Text)> Read() => File.ReadLines(SharedFiles.Find(FileName)!)
        .Where(line => line.Length > 0)
        .Select(line => JsonDocument.Parse(line).RootElement)
        .Select(policy => (policy.GetProperty("name").GetString()!, policy.GetProperty("document").GetRawText()))
        .ToArray();
}
