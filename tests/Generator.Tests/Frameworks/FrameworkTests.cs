using Dstack.Permissions.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.Generator.Tests.Frameworks;

/// <summary>Generated code compiles without a warning wherever the package may be used.</summary>
public class FrameworkTests
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Action": ["s3:Get*", "s3:PutObject"], "Resource": "arn:aws:s3:::{bucket_name}/*" },
            { "Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:*:{account}:{object}" },
            { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }
          ]
        }
        """;

    private const string Use = """
        namespace App
        {
            internal static class Jobs
            {
                internal static string Json(string bucket)
                {
                    Dstack.Permissions.AwsAction action = Policy.Actions.S3.GetObject;
                    return action + Policy.ActionNames.Sqs.SendMessage
                        + Policy.Create(bucketName: bucket, account: "123456789012", @object: "jobs").ToJson(indented: true);
                }
            }
        }
        """;

    [Theory]
    [InlineData(Framework.NetStandard20, LanguageVersion.CSharp7_3, NullableContextOptions.Disable, "internal")]
    [InlineData(Framework.NetStandard20, LanguageVersion.Latest, NullableContextOptions.Enable, "internal")]
    [InlineData(Framework.Net472, LanguageVersion.CSharp7_3, NullableContextOptions.Disable, "internal")]
    [InlineData(Framework.Net472, LanguageVersion.CSharp8, NullableContextOptions.Enable, "internal")]
    [InlineData(Framework.Net80, LanguageVersion.CSharp7_3, NullableContextOptions.Disable, "internal")]
    [InlineData(Framework.Net80, LanguageVersion.CSharp12, NullableContextOptions.Enable, "internal")]
    [InlineData(Framework.Net100, LanguageVersion.Latest, NullableContextOptions.Enable, "internal")]
    [InlineData(Framework.Net100, LanguageVersion.Latest, NullableContextOptions.Disable, "internal")]
    [InlineData(Framework.Net472, LanguageVersion.CSharp7_3, NullableContextOptions.Disable, "public")]
    [InlineData(Framework.Net100, LanguageVersion.Latest, NullableContextOptions.Enable, "public")]
    public void No_diagnostic(Framework framework, LanguageVersion languageVersion, NullableContextOptions nullable, string accessibility)
    {
        var use = accessibility == "public" ? Use.Replace("Dstack.Permissions.", "") : Use;
        var project = TestProject.With(Policy, use).Set("DstackPermissionsAccessibility", accessibility) with
        {
            Framework = framework,
            LanguageVersion = languageVersion,
            Nullable = nullable,
        };
        var run = GeneratorRun.Of(project);
        Assert.Empty(run.Diagnostics);

        // Emitting asks for what binding does not: attributes that the compiler makes up, for one.
        using var stream = new MemoryStream();
        Assert.Empty(run.Output.Emit(stream).Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden));
    }

    [Fact]
    public void Nullable_annotations_only_where_the_language_has_them()
    {
        var modern = GeneratorRun.Of(TestProject.With(Policy));
        var old = GeneratorRun.Of(TestProject.With(Policy) with { LanguageVersion = LanguageVersion.CSharp7_3 });
        Assert.Contains("#nullable enable", modern.Files["Dstack.Permissions.AwsAction.g.cs"]);
        Assert.Contains("object? obj", modern.Files["Dstack.Permissions.AwsAction.g.cs"]);
        Assert.All(old.Files.Values, text => Assert.DoesNotContain("#nullable", text));
    }
}
