using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Dstack.Permissions.Package.Tests;

public sealed class PolicySchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromFile(Repository.PathOf("src", "Package", "schemas", "policy.schema.json"));

    [Fact]
    public void AcceptsEveryManagedPolicy()
    {
        var corpus = Path.Combine(Repository.Shared, "corpus", "managed-policies.jsonl");
        Assert.SkipUnless(File.Exists(corpus), "The corpus of managed policies is not beside this checkout.");
        var refused = File.ReadLines(corpus).Select(line => JsonNode.Parse(line)!)
            .Where(policy => !Schema.Evaluate(policy["document"]).IsValid)
            .Select(policy => policy["name"]!.GetValue<string>());
        Assert.Empty(refused);
    }

    [Theory]
    [InlineData("policies/corrected/policy.json", true)]
    [InlineData("runner.policy.json", true)]
    [InlineData("policies/published/policy.json", false)]
    public void JudgesTheSamplesPolicies(string path, bool isValid) =>
        Assert.Equal(isValid, IsValid(File.ReadAllText(Repository.PathOf("samples", "DstackBackend", path))));

    [Theory]
    [InlineData("""{ "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" } }""", true)]
    [InlineData("""{ "Statement": { "Effect": "Allow", "Action": "S3:Get*", "Resource": "{bucket_arn}/*" } }""", true)]
    [InlineData("""{ "Statement": { "Effect": "Deny", "NotAction": ["a:b"], "NotResource": ["arn:aws:s3:::x"] } }""", true)]
    [InlineData("""
        {
          "Statement": {
            "Effect": "Allow", "Action": "a:b", "Resource": "*",
            "Condition": { "ForAnyValue:StringLikeIfExists": { "aws:TagKeys": ["x"] } }
          }
        }
        """, true)]
    [InlineData("""
        {
          "Statement": {
            "Effect": "Allow", "Action": "a:b", "Resource": "*",
            "Condition": { "Bool": { "aws:SecureTransport": true } }
          }
        }
        """, true)]
    [InlineData("""{ "Statement": [] }""", false)]
    [InlineData("""{ "Statements": { "Effect": "Allow", "Action": "*", "Resource": "*" } }""", false)]
    [InlineData("""{ "Version": "2012", "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" } }""", false)]
    [InlineData("""{ "Statement": { "Effect": "allow", "Action": "*", "Resource": "*" } }""", false)]
    [InlineData("""{ "Statement": { "Effect": "Allow", "Action": "*" } }""", false)]
    [InlineData("""{ "Statement": { "Effect": "Allow", "Action": "a:b", "NotAction": "a:b", "Resource": "*" } }""", false)]
    [InlineData("""{ "Statement": { "Effect": "Allow", "Action": "a", "Resource": "*" } }""", false)]
    [InlineData("""{ "Statement": { "Effect": "Allow", "Action": "a:b:c", "Resource": "*" } }""", false)]
    [InlineData("""{ "Statement": { "Effect": "Allow", "Action": "a:b", "Resource": "s3://{bucket_name}" } }""", false)]
    [InlineData(
        """{ "Statement": { "Effect": "Allow", "Action": "a:b", "Resource": "*", "Condition": { "StringIs": { "aws:x": "y" } } } }""",
        false)]
    [InlineData("""
        {
          "Statement": {
            "Effect": "Allow", "Action": "a:b", "Resource": "*",
            "Condition": { "NullIfExists": { "aws:x": "true" } }
          }
        }
        """, false)]
    public void KnowsTheGrammar(string policy, bool isValid) => Assert.Equal(isValid, IsValid(policy));

    private static bool IsValid(string policy) => Schema.Evaluate(JsonNode.Parse(policy)).IsValid;
}
