using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using CsCheck;

namespace Dstack.Permissions.CodeFixes.Tests.Findings;

/// <summary>AWS's own policies of at most 2 KB, with several faults put in.</summary>
internal static class ManagedPolicies
{
    private const int MostCharacters = 2_048;

    private static readonly string Corpus = Path.Combine(
        typeof(ManagedPolicies).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(
            attribute => attribute.Key == "RepositoryRoot").Value!,
        "..", "shared", "corpus", "managed-policies.jsonl");

    private static readonly Lazy<string[]> Documents = new(() =>
    [
        .. File.ReadLines(Corpus).Select(line => JsonNode.Parse(line)!["document"]!.ToJsonString()).Where(
            text => text.Length <= MostCharacters),
    ]);

    private static readonly Action<JsonObject>[] Faults =
    [
        policy => policy.Remove("Version"),
        policy => policy["Version"] = "2012-10-71",
        policy => Rename(policy, "Statement", "Statements"),
        policy => policy["$schema"] = "https://example.com/policy.json",
        policy => Rename(First(policy), "Resource", "Resources"),
        policy => Rename(First(policy), "Action", "actions"),
        policy => First(policy).Remove("Resource"),
        policy => First(policy)["Effect"] = "allow",
        policy => First(policy)["Sid"] = "",
        policy => First(policy)["Principal"] = "*",
        policy => Add(First(policy), "Action", "s3:GetObjects"),
        policy => Add(First(policy), "Action", "ec2.RunInstances"),
        policy => Add(First(policy), "Resource", "s3://jobs"),
        policy => Add(First(policy), "Resource", "arn:aws:s3::jobs/*"),
        policy => Add(First(policy), "Resource", "arn:aws:iam:us-east-1:123456789012:role/x"),
        policy => First(policy)["Condition"] = new JsonObject { ["StringEqual"] = new JsonObject { ["aws:SourceAcount"] = "1" } },
    ];

    /// <summary>Whether the corpus is beside the checkout.</summary>
    public static bool Exist => File.Exists(Corpus);

    /// <summary>The broken policies, in the styles of <see cref="FaultyPolicies"/>.</summary>
    public static Gen<string> Broken => Gen.Select(
        Gen.Int[0, Documents.Value.Length - 1], Gen.Int[0, Faults.Length - 1].Array[1, 5], Gen.Int[0, 5], (index, faults, style) =>
        {
            var policy = JsonNode.Parse(Documents.Value[index])!.AsObject();
            foreach (var fault in faults)
                Faults[fault](policy);
            return FaultyPolicies.InStyle(policy, style);
        });

    private static JsonObject First(JsonObject policy) => (policy["Statement"] ?? policy["Statements"]) switch
    {
        JsonArray { Count: > 0 } statements => statements[0]!.AsObject(),
        JsonObject statement => statement,
        _ => [],
    };

    private static void Rename(JsonObject node, string name, string other)
    {
        if (node[name] is { } value && node.Remove(name))
            node[other] = value;
    }

    private static void Add(JsonObject statement, string name, string value) => statement[name] = statement[name] switch
    {
        JsonArray several => new JsonArray([.. several.Select(one => one!.DeepClone()), value]),
        JsonValue one => new JsonArray(one.DeepClone(), value),
        _ => value,
    };
}
