using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

namespace Dstack.Permissions.Package.Tests;

[Collection(nameof(PackageCollection))]
public sealed class BadPolicyFileTests(PackedPackage package)
{
    private const string Policy =
        """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" } }""";

    [Fact]
    public async Task EachGivesOneErrorAtItsPlaceAndNoCallIsReported()
    {
        using var project = await ConsumerProject.CopyAsync(package, "net10.0");
        project.Write("Program.cs", "await new Amazon.S3.AmazonS3Client().ListBucketsAsync();");
        (string Name, byte[] Bytes)[] files =
        [
            ("empty", []),
            ("truncated", Encoding.UTF8.GetBytes(Policy[..60])),
            ("UTF-8 with a byte order mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Policy)]),
            ("UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Policy)]),
            ("null bytes", new byte[1000]),
            ("a million brackets", Encoding.UTF8.GetBytes(new string('[', 1_000_000))),
            ("10 MB of one string", Encoding.UTF8.GetBytes("\"" + new string('x', 10_000_000))),
        ];
        foreach (var (name, bytes) in files)
        {
            await File.WriteAllBytesAsync(Path.Combine(project.Folder, "policy.json"), bytes, TestContext.Current.CancellationToken);
            var found = await project.BuildAsync();
            Assert.True(
                found is [{ File: "policy.json", Severity: "error", Id: "DSP1001" }],
                name + ": " + string.Join(Environment.NewLine, found.Select(finding => finding.ToString())));
        }
    }

    [Fact]
    public async Task AFolderOfThatNameIsSaidToBeUnreadable()
    {
        using var project = await ConsumerProject.CopyAsync(package, "net10.0");
        project.Write("Program.cs", "await new Amazon.S3.AmazonS3Client().ListBucketsAsync();");
        Directory.CreateDirectory(Path.Combine(project.Folder, "policy.json"));
        Assert.Equal(
            ["CS1504 error", "DSP0009 warning"],
            (await project.BuildAsync()).Select(found => found.Id + " " + found.Severity).Order());
    }
}
