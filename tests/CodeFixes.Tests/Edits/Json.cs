using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dstack.Permissions.CodeFixes.Tests.Edits;

/// <summary>JSON in the layouts that tests ask for.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>In lines, as an edit writes a file that had none.</summary>
    public static string Readable(string json) => JsonNode.Parse(json)!.ToJsonString(Indented);
}
