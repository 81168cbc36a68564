using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.ModelFiles;
using Json.Schema;

namespace Dstack.Permissions.Package.Tests;

/// <summary>The schema, the reader and the documentation say the same of models files.</summary>
public sealed partial class PermissionsModelSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromFile(
        Repository.PathOf("src", "Package", "schemas", "permissions-model.schema.json"));

    [Fact]
    public void TheDocumentationsExampleIsRightByBoth()
    {
        var example = JsonBlock().Match(File.ReadAllText(Repository.PathOf("docs", "permissions-models.md"))).Groups["json"].Value;
        Assert.NotEmpty(example);
        Assert.True(IsValid(example));
        Assert.Empty(Faults(example));
    }

    [Fact]
    public void TheExampleNamesTheSchemasOwnAddress() => Assert.Contains(
        JsonNode.Parse(File.ReadAllText(Repository.PathOf("src", "Package", "schemas", "permissions-model.schema.json")))!
            ["$id"]!.GetValue<string>(),
        File.ReadAllText(Repository.PathOf("docs", "permissions-models.md")),
        System.StringComparison.Ordinal);

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""
        {
          "$comment": "x",
          "services": { "s3": { "$comment": "x", "actions": { "A": { "accessLevel": "Permissions management" } } } }
        }
        """)]
    [InlineData("""
        {
          "operations": {
            "S3": { "A": "s3:PutObject", "B": [], "C": [{ "action": "s3:PutObject", "when": "A|B[].C IContains SELECT " }] }
          }
        }
        """)]
    [InlineData("""
        {
          "libraries": {
            "type": "A.B+C",
            "members": { ".ctor": ["S3/PutObject"], "D": [{ "operation": "S3/GetObject", "when": "E Exists" }] }
          }
        }
        """)]
    [InlineData("""{ "conditionKeys": { "aws:X/${TagKey}": "ArrayOfString" } }""")]
    public void BothTakeIt(string model)
    {
        Assert.True(IsValid(model));
        Assert.Empty(Faults(model));
    }

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""{ "service": {} }""")]
    [InlineData("""{ "services": { "S3": {} } }""")]
    [InlineData("""{ "services": { "s3": { "actions": { "A": {} } } } }""")]
    [InlineData("""{ "services": { "s3": { "actions": { "A:B": { "accessLevel": "Read" } } } } }""")]
    [InlineData("""{ "services": { "s3": { "actions": { "A": { "accessLevel": "read" } } } } }""")]
    [InlineData("""{ "services": { "s3": { "resourceTypes": { "a": { "arn": "arn:aws:s3:x" } } } } }""")]
    [InlineData("""{ "services": { "s3": { "conditionKeys": { "s3:a": "Text" } } } }""")]
    [InlineData("""{ "clients": { "New": { "prefix": "s3" } } }""")]
    [InlineData("""{ "operations": { "S3": { "A": ["PutObject"] } } }""")]
    [InlineData("""{ "operations": { "S3": { "A": [{ "action": "s3:PutObject", "when": "Role" }] } } }""")]
    [InlineData("""{ "operations": { "S3": { "A": [{ "action": "s3:PutObject", "when": "Role Is x" }] } } }""")]
    [InlineData("""{ "operations": { "S3": { "A": [{ "action": "s3:PutObject", "when": "Role Exists x" }] } } }""")]
    [InlineData("""{ "libraries": [{ "type": "A.B<T>", "members": {} }] }""")]
    [InlineData("""{ "libraries": [{ "members": {} }] }""")]
    public void BothRefuseIt(string model)
    {
        Assert.False(IsValid(model));
        Assert.NotEmpty(Faults(model));
    }

    private static bool IsValid(string model) => Schema.Evaluate(JsonNode.Parse(model)).IsValid;

    private static string[] Faults(string model)
    {
        var file = PermissionsModelFile.Read(model);
        return [.. file.FindFaults(IamCatalog.Default.With(file.Model), []).Select(fault => fault.Message)];
    }

    [GeneratedRegex(@"```json\n(?<json>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex JsonBlock();
}
