using System.Linq;
using System.Threading.Tasks;

namespace Dstack.Permissions.Package.Tests;

[Collection(nameof(PackageCollection))]
public sealed class ProjectReferenceTests
{
    [Fact]
    public async Task AProjectMayReferenceTheAnalyzersAsProjects()
    {
        using var folder = new TemporaryFolder();
        var source = Repository.PathOf("src");
        folder.Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <Import Project="{source}/Package/build/{PackedPackage.Id}.props" />
              <Import Project="{source}/Package/build/{PackedPackage.Id}.targets" />
              <ItemGroup>
                <ProjectReference Include="{source}/Generator/Generator.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
                <ProjectReference Include="{source}/Analyzer/Analyzer.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
              </ItemGroup>
            </Project>
            """);
        folder.Write(
            "policy.json",
            """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObjects", "Resource": "*" } }""");
        folder.Write(
            "worker.policy.json",
            """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*" } }""");
        folder.Write(
            "Text.cs",
            "namespace App { internal static class Text { public static string Json => WorkerPolicy.Create().ToJson(); } }");

        var result = await DotNet.TryAsync(folder.Path, "build", "-c", "Release", "-v", "q");
        var found = BuildDiagnostic.ReadAll(result.StandardOutput, folder.Path);
        Assert.True(result.IsSuccess, result.StandardOutput);
        Assert.Equal(["DSP1303"], found.Where(finding => finding.File == "policy.json").Select(finding => finding.Id));
        Assert.DoesNotContain(found, finding => finding.Id.StartsWith("CS", System.StringComparison.Ordinal));
    }
}
