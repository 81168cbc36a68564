using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Dstack.Permissions.Package.Tests;

[Collection(nameof(PackageCollection))]
public sealed class ConsumerTests(PackedPackage package)
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::{bucket_name}" },
            { "Effect": "Allow", "Action": "s3:CreateBucket", "Resource": "arn:aws:s3:us-east-1:123456789012:accesspoint/{name}" }
          ]
        }
        """;

    private const string Program = """
        using System;
        using System.Threading.Tasks;
        using Amazon.S3;
        using Amazon.S3.Model;

        namespace App
        {
            internal static class Program
            {
                private static int Main()
                {
                    Console.WriteLine(Policy.Actions.S3.ListBucket);
                    Console.WriteLine(Policy.Create(bucketName: "my-bucket", name: "my-point").ToJson());
                    return 0;
                }

                public static async Task UseAsync(IAmazonS3 s3)
                {
                    await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "my-bucket" });
                    await s3.PutBucketAsync("my-bucket");
                    await s3.PutObjectAsync(new PutObjectRequest { BucketName = "my-bucket", Key = "key" });
                }
            }
        }
        """;

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    [InlineData("net472")]
    public async Task AFreshProjectIsCheckedAndGetsItsTypes(string framework)
    {
        using var project = await ConsumerProject.CreateAsync(package, framework);
        project.Write("policy.json", Policy);
        project.Write("Program.cs", Program);
        Assert.Equal(
            [
                ("Program.cs", Line(Program, "PutBucketAsync"), "warning", "DSP0003"),
                ("Program.cs", Line(Program, "PutObjectAsync"), "warning", "DSP0001"),
                ("policy.json", Line(Policy, "s3:CreateBucket"), "warning", "DSP1409"),
            ],
            (await project.BuildAsync()).Select(found => (found.File, found.Line, found.Severity, found.Id)).Order());

        if (framework == "net10.0")
        {
            var output = await DotNet.RunAsync(project.Folder, "run", "--no-build");
            Assert.Equal(
                "s3:ListBucket\n"
                + """{"Version":"2012-10-17","Statement":["""
                + """{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::my-bucket"},"""
                + """{"Effect":"Allow","Action":"s3:CreateBucket","Resource":"arn:aws:s3:us-east-1:123456789012:accesspoint/my-point"}]}"""
                + "\n",
                output);
            Assert.DoesNotContain(
                Directory.EnumerateFiles(Path.Combine(project.Folder, "bin"), "*", SearchOption.AllDirectories),
                path => Path.GetFileName(path).StartsWith("Dstack", System.StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task StrictnessAndSeveritiesAreSetTheUsualWays()
    {
        using var project = await ConsumerProject.CopyAsync(package, "net10.0");
        project.Write("policy.json", Policy);
        project.Write("Program.cs", Program);
        Assert.Equal(
            ["DSP0001 error", "DSP0003 error", "DSP1409 warning"],
            await SeveritiesAsync(project, "-p:DstackPermissionsStrict=true"));

        Assert.Equal(["DSP1409 warning"], await SeveritiesAsync(project, "-p:NoWarn=DSP0001%3BDSP0003"));

        project.Write(
            ".editorconfig",
            "root = true\n[*.cs]\ndotnet_diagnostic.DSP0001.severity = error\n[*]\ndotnet_diagnostic.DSP1409.severity = none\n");
        Assert.Equal(["DSP0001 error", "DSP0003 warning", "DSP1409 warning"], await SeveritiesAsync(project));

        project.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.DSP1409.severity = none\n");
        Assert.Equal(["DSP0001 error", "DSP0003 warning"], await SeveritiesAsync(project));
    }

    [Fact]
    public async Task ACorrectPolicyIsSilent()
    {
        using var project = await ConsumerProject.CopyAsync(package, "net8.0");
        project.Write("policy.json", """
            {
              "Version": "2012-10-17",
              "Statement": {
                "Effect": "Allow",
                "Action": ["s3:ListBucket", "s3:CreateBucket", "s3:PutObject"],
                "Resource": ["arn:aws:s3:::{bucket_name}", "arn:aws:s3:::{bucket_name}/{name}"]
              }
            }
            """);
        project.Write("Program.cs", Program);
        Assert.Empty(await project.BuildAsync("-warnaserror"));
    }

    private static async Task<string[]> SeveritiesAsync(ConsumerProject project, params string[] arguments) =>
        [.. (await project.BuildAsync(arguments)).Select(found => found.Id + " " + found.Severity).Order()];

    private static int Line(string text, string part) =>
        text[..text.IndexOf(part, System.StringComparison.Ordinal)].Count(character => character == '\n') + 1;
}
