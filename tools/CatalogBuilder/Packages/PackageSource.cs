using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dstack.Permissions.CatalogBuilder.Packages;

/// <summary>A pinned package of the npm registry.</summary>
/// <param name="Package">The package's name.</param>
/// <param name="Version">The exact version.</param>
/// <param name="Integrity">The registry's <c>sha512-...</c> of the archive.</param>
public sealed record PackageSource(
    [property: JsonPropertyName("package")] string Package,
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("integrity")] string Integrity)
{
    // A hash has plus signs, which need no escape in a file.
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public const string IamData = "iam-data";
    public const string AwsSdk = "aws-sdk";
    public const string DependentActions = "dependent-actions";

    /// <summary>The archive's name as <c>npm pack</c> gives it.</summary>
    [JsonIgnore]
    public string ArchiveName => Package.TrimStart('@').Replace('/', '-') + "-" + Version + ".tgz";

    public static IReadOnlyDictionary<string, PackageSource> ReadAll(string path) =>
        JsonSerializer.Deserialize<Dictionary<string, PackageSource>>(File.ReadAllText(path))!;

    public static void WriteAll(string path, IReadOnlyDictionary<string, PackageSource> sources) =>
        File.WriteAllText(path, JsonSerializer.Serialize(sources, Written) + "\n");
}
