using Dstack.Permissions.Generator.Pipeline;
using Dstack.Permissions.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.Generator.Tests.Frameworks;

/// <summary>Two projects of a solution use the package, and one sees the other's internals or its public types.</summary>
public class TwoAssembliesTests
{
    private const string Policy = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }""";

    private const string Use = """
        namespace App.Tests
        {
            internal static class Use
            {
                [Dstack.Permissions.RequiresPermission("s3:GetObject")]
                internal static string Json() => RunnerPolicy.Builder().Allow(RunnerPolicy.Actions.S3.GetObject)
                    .On(Dstack.Permissions.Arn.S3.Object("b", "*")).When(
                        Dstack.Permissions.Condition.Bool("aws:SecureTransport", true)).Build().ToJson();
            }
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Internals_made_visible_do_not_clash(bool asImage)
    {
        var library = GeneratorRun.Of(
            TestProject.With(Policy, "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App.Tests\")]"));
        var run = GeneratorRun.Of(Tests(library, asImage).AddSource(Use)
            .AddSource(
                "class OfTheLibrary { internal static string Json() => App.Policy.ActionNames.S3.GetObject + App.Policy.Create(); }"));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Without_hiding_they_would_clash()
    {
        const string Attribute = """
            namespace Dstack.Permissions { internal sealed class RequiresPermissionAttribute : System.Attribute { public RequiresPermissionAttribute(string action) { } } }
            """;
        var library = new TestProject { Sources = [
            "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App.Tests\")]", Attribute] }.Compile();
        var project = Tests(GeneratorRun.Of(new TestProject())).AddSource(Use) with { References = [library.ToMetadataReference()] };
        Assert.Contains(GeneratorRun.Of(project).Diagnostics, diagnostic => diagnostic.Id == "CS0436");
    }

    [Fact]
    public void Public_types_do_not_clash_and_can_be_named()
    {
        var library = GeneratorRun.Of(TestProject.With(Policy).Set("DstackPermissionsAccessibility", "public"));
        var run = GeneratorRun.Of(Tests(library).AddSource(Use).AddSource("""
            internal static class OfTheLibrary
            {
                internal static string Json(App.AwsAction action) =>
                    App.Policy.Builder().Allow(new[] { action }).On(App.Arn.S3.Object("b", "*")).Build().ToJson();
            }
            """));
        Assert.Empty(run.Diagnostics);
    }

    [Theory]
    [InlineData("4.8.0.0", "net472", false)]
    [InlineData("4.8.0.0", "netstandard2.0", false)]
    [InlineData("4.8.0.0", "net48", false)]
    [InlineData("4.8.0.0", "net7.0", false)]
    [InlineData("4.8.0.0", null, false)]
    [InlineData("4.8.0.0", "net8.0", true)]
    [InlineData("4.8.0.0", "net10.0-windows", true)]
    [InlineData("4.14.0.0", "net472", true)]
    [InlineData("5.0.0.0", null, true)]
    public void Types_are_hidden_where_the_compiler_takes_it(string compiler, string? framework, bool expected) =>
        Assert.Equal(expected, GenerationOptions.CanHideTypes(Version.Parse(compiler), framework));

    private static TestProject Tests(GeneratorRun library, bool asImage = false) => TestProject.With("") with
    {
        AssemblyName = "App.Tests",
        Files = [new TestFile("/app/runner.policy.json", Policy)],
        Properties = TestProject.With("").Properties.SetItem("RootNamespace", "App.Tests"),
        References = [asImage ? ImageOf(library.Output) : library.Output.ToMetadataReference()],
    };

    private static PortableExecutableReference ImageOf(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
