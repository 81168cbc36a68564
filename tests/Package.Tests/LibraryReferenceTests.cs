using System.Linq;
using System.Threading.Tasks;

namespace Dstack.Permissions.Package.Tests;

/// <summary>What a build knows of the calls of another project of the solution.</summary>
[Collection(nameof(PackageCollection))]
public sealed class LibraryReferenceTests(PackedPackage package)
{
    [Fact]
    public async Task ABuildLooksIntoOtherProjectsWhereItCompilesAgainstTheirCode()
    {
        using var library = new TemporaryFolder();
        library.Write("Storage.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="AWSSDK.S3" Version="4.1.0" />
              </ItemGroup>
            </Project>
            """);
        library.Write("Store.cs", """
            public static class Store
            {
                public static async System.Threading.Tasks.Task Clean()
                {
                    using var s3 = new Amazon.S3.AmazonS3Client();
                    await s3.DeleteObjectAsync("b", "k");
                    await s3.DeleteBucketAsync("b");
                }
            }
            """);
        using var project = await ConsumerProject.CopyAsync(package, "net10.0");
        project.Write("Program.cs", """await new Amazon.S3.AmazonS3Client().GetObjectAsync("b", "k"); await Store.Clean();""");
        project.Write("policy.json", """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": [
                    "s3:GetObject",
                    "s3:DeleteObject",
                    "s3:PutObject"
                  ],
                  "Resource": "arn:aws:s3:::b/*"
                }
              ]
            }
            """);
        project.Write(".globalconfig", """
            is_global = true
            dotnet_diagnostic.DSP0005.severity = warning
            dotnet_diagnostic.DSP0007.severity = warning
            """);
        await DotNet.RunAsync(project.Folder, "add", "reference", library.Path + "/Storage.csproj");
        await DotNet.RunAsync(project.Folder, "restore", "-v", "q");

        var unseen = await project.BuildAsync();
        var seen = await project.BuildAsync("-p:CompileUsingReferenceAssemblies=false");

        Assert.DoesNotContain(unseen, finding => finding.Id.StartsWith("DSP", System.StringComparison.Ordinal));
        Assert.Equal(
            [("DSP0005", 9, "'s3:PutObject'"), ("DSP0007", 1, "'Storage'")],
            seen.Where(finding => finding.Id.StartsWith("DSP", System.StringComparison.Ordinal))
                .Select(finding => (finding.Id, finding.Line, finding.Message.Split(' ').First(word => word.StartsWith('\''))))
                .Order());
        Assert.Contains("'s3:DeleteBucket'", seen.Single(finding => finding.Id == "DSP0007").Message, System.StringComparison.Ordinal);
    }
}
