using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Dstack.Permissions.Package.Tests;

[Collection(nameof(PackageCollection))]
public sealed class PackageContentTests(PackedPackage packed)
{
    [Fact]
    public async Task HoldsTheAnalyzersAndNothingForRunTime()
    {
        using var package = packed.Open();
        var files = (await package.GetFilesAsync(TestContext.Current.CancellationToken)).Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "Dstack.Permissions.Generators.nuspec",
                "NOTICE",
                "README.md",
                "[Content_Types].xml",
                "_rels/.rels",
                "analyzers/dotnet/cs/Dstack.Permissions.Analyzer.dll",
                "analyzers/dotnet/cs/Dstack.Permissions.CodeFixes.dll",
                "analyzers/dotnet/cs/Dstack.Permissions.Generator.dll",
                "analyzers/dotnet/cs/Dstack.Permissions.Iam.dll",
                "build/Dstack.Permissions.Generators.props",
                "build/Dstack.Permissions.Generators.targets",
                "buildTransitive/Dstack.Permissions.Generators.props",
                "buildTransitive/Dstack.Permissions.Generators.targets",
                "package/services/metadata/core-properties/nuget.psmdcp",
                "schemas/permissions-model.schema.json",
                "schemas/policy.schema.json",
            ],
            files);
    }

    [Fact]
    public async Task IsADevelopmentDependencyWithoutDependencies()
    {
        using var package = packed.Open();
        var nuspec = await package.GetNuspecReaderAsync(TestContext.Current.CancellationToken);
        Assert.Equal(PackedPackage.Id, nuspec.GetId());
        Assert.True(nuspec.GetDevelopmentDependency());
        Assert.Empty(nuspec.GetDependencyGroups());
        Assert.Empty(nuspec.GetFrameworkAssemblyGroups());
        Assert.Equal("Apache-2.0", nuspec.GetLicenseMetadata()?.License);
        Assert.Equal("README.md", nuspec.GetReadme());
        Assert.Equal("https://github.com/dstackai/dstack-permissions-generators", nuspec.GetRepositoryMetadata()?.Url);
    }

    [Fact]
    public void IsAtMostTwoMegabytes() => Assert.InRange(new FileInfo(packed.Path).Length, 100_000, 2_000_000);

    [Theory]
    [InlineData("Iam")]
    [InlineData("Generator")]
    [InlineData("Analyzer")]
    [InlineData("CodeFixes")]
    public void TellsWhereItsSourcesAre(string room)
    {
        var symbols = PackedSymbols.Read(packed.ReadAssembly("Dstack.Permissions." + room));
        Assert.NotEmpty(symbols.Documents);
        Assert.All(symbols.Documents, document => Assert.StartsWith("/_", document));
        Assert.SkipUnless(
            Directory.Exists(Repository.PathOf(".git")) || File.Exists(Repository.PathOf(".git")), "This is no git checkout.");
        Assert.Matches(
            """^\{"documents":\{"/_/\*":"https://raw\.githubusercontent\.com/"""
            + """dstackai/dstack-permissions-generators/[0-9a-f]{40}/\*"\}\}$""",
            symbols.SourceLink);
    }
}
