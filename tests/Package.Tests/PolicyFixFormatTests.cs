using System.IO;
using System.Threading.Tasks;

namespace Dstack.Permissions.Package.Tests;

/// <summary>Fixes of findings in policy files, by <c>dotnet format</c>.</summary>
[Collection(nameof(PackageCollection))]
public sealed class PolicyFixFormatTests(PackedPackage package)
{
    // The rules on security: what is really needed only people can decide.
    private const string LeftToPeople = "DSP16";

    private const string Program = "System.Console.WriteLine(\"Hello\");\n";

    private static readonly string Published = File.ReadAllText(
        Repository.PathOf("samples", "DstackBackend", "policies", "published", "policy.json"));

    [Fact]
    public async Task OneCommandFixesWhatHasOneRightAnswerInThePublishedPolicy()
    {
        using var project = await ConsumerProject.CopyAsync(package, "net10.0");
        project.Write("App.csproj", project.Read("App.csproj").Replace(
            "<TargetFramework>net10.0</TargetFramework>",
            "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>",
            System.StringComparison.Ordinal));
        await DotNet.RunAsync(project.Folder, "restore", "-v", "q");
        project.Write("policy.json", Published);
        project.Write("Program.cs", Program);
        Assert.Contains(await project.BuildAsync(), diagnostic => diagnostic.Severity == "error");

        await FormatAsync(project, "DSP0011", "hidden");
        var policy = project.Read("policy.json");
        TestContext.Current.TestOutputHelper?.WriteLine(policy);
        Assert.Equal(Program, project.Read("Program.cs"));
        var left = await project.BuildAsync();
        Assert.NotEmpty(left);
        Assert.All(left, diagnostic => Assert.StartsWith(LeftToPeople, diagnostic.Id, System.StringComparison.Ordinal));

        await FormatAsync(project, "DSP0011", "hidden");
        Assert.Equal(policy, project.Read("policy.json"));
    }

    [Fact]
    public async Task OneCommandRemovesWhatNoCallUses()
    {
        using var project = await ConsumerProject.CopyAsync(package, "net10.0");
        project.Write("Program.cs", "await new Amazon.S3.AmazonS3Client().GetObjectAsync(\"bucket\", \"key\");\n");
        project.Write("policy.json", PolicyOf("\"s3:GetObject\", \"s3:Put*\", \"s3:DeleteObject\""));
        await FormatAsync(project, "DSP0012", "hidden");
        Assert.Equal(PolicyOf("\"s3:GetObject\""), project.Read("policy.json"));
    }

    /// <summary>Why there are DSP0011 and DSP0012: the tool fixes what is located in C# files, and says nothing of the rest.</summary>
    [Fact]
    public async Task TheIdsOfTheFindingsThemselvesDoNothing()
    {
        using var project = await ConsumerProject.CopyAsync(package, "net10.0");
        project.Write("Program.cs", Program);
        project.Write("policy.json", Published);
        await FormatAsync(project, "DSP1201", "info");
        Assert.Equal(Published, project.Read("policy.json"));
    }

    private static string PolicyOf(string actions) =>
        $$"""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [{{actions}}],"""
        + """ "Resource": "arn:aws:s3:::bucket/*" }] }""";

    private static Task<string> FormatAsync(ConsumerProject project, string id, string severity) =>
        DotNet.RunAsync(project.Folder, "format", "analyzers", "--diagnostics", id, "--severity", severity, "--no-restore");
}
