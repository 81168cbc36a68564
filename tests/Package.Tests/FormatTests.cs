using System;
using System.Threading.Tasks;

namespace Dstack.Permissions.Package.Tests;

[Collection(nameof(PackageCollection))]
public sealed class FormatTests(PackedPackage package)
{
    private const string Program = """
        using System.Threading.Tasks;
        using Amazon.S3;
        using Amazon.S3.Model;

        namespace App
        {
            internal static class Program
            {
                private static void Main()
                {
                }

                public static async Task UseAsync(IAmazonS3 s3)
                {
                    await s3.ListBucketsAsync();
                    await s3.PutBucketAsync("my-bucket");
                    await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = "my-bucket" });
                    await s3.PutObjectAsync(new PutObjectRequest { BucketName = "my-bucket", Key = "key" });
                }
            }
        }

        """;

    [Fact]
    public async Task FillsAnEmptyPolicyFromTheCode()
    {
        using var project = await ConsumerProject.CopyAsync(package, "net10.0");
        var program = Program.ReplaceLineEndings("\n");
        project.Write("Program.cs", program);
        project.Write("policy.json", "{}\n");

        Assert.DoesNotContain("Unable to fix", await FormatAsync(project), StringComparison.Ordinal);
        var policy = project.Read("policy.json");
        Assert.Equal(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": [
                    "s3:ListAllMyBuckets"
                  ],
                  "Resource": "*"
                },
                {
                  "Effect": "Allow",
                  "Action": [
                    "s3:CreateBucket",
                    "s3:ListBucket"
                  ],
                  "Resource": "arn:aws:s3:::my-bucket"
                },
                {
                  "Effect": "Allow",
                  "Action": [
                    "s3:PutObject"
                  ],
                  "Resource": "arn:aws:s3:::my-bucket/key"
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            policy);
        Assert.Equal(program, project.Read("Program.cs"));
        Assert.Empty(await project.BuildAsync("-warnaserror"));

        await FormatAsync(project);
        Assert.Equal(policy, project.Read("policy.json"));
    }

    private static Task<string> FormatAsync(ConsumerProject project) =>
        DotNet.RunAsync(project.Folder, "format", "analyzers", "--diagnostics", "DSP0001", "--severity", "warn", "--no-restore");
}
