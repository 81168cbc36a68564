using System;
using System.IO;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Libraries;
using Dstack.Permissions.Analyzer.Tests.Calls;
using Dstack.Permissions.Iam.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Dstack.Permissions.Analyzer.Tests.Libraries;

/// <summary>DSP0007.</summary>
public class LibraryAnalyzerTests
{
    private const string Runner = "/src/runner.policy.json";

    [Fact]
    public Task What_a_library_calls_and_no_policy_allows_is_said_once_at_the_policy() => WithLibrary(Library.PurgesQueues)
        .WithPolicy(CallTest.Allowing("sqs:GetQueueUrl"))
        .Expecting(new DiagnosticResult(Descriptors.LibraryCalls)
            .WithSpan("/src/policy.json", 1, 1, 1, 1)
            .WithMessage(
                "The library 'Hidden.Library' has calls that need 's3:ListAllMyBuckets', 'sqs:PurgeQueue', which policy.json does not "
                + "allow; add the actions that the program needs"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_library_that_the_policy_allows_all_is_silent() => WithLibrary(Library.PurgesQueues)
        .WithPolicy(CallTest.Allowing("sqs:*", "s3:List*"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_library_that_calls_nothing_is_silent() => WithLibrary(Library.CallsNothing)
        .WithPolicy(CallTest.Allowing("s3:GetObject"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_library_may_run_under_any_policy_and_is_said_at_the_main_one() => WithLibrary(Library.PurgesQueues)
        .WithPolicy(CallTest.Allowing("sqs:GetQueueUrl"), "/src/a.policy.json")
        .WithPolicy(CallTest.Allowing("s3:ListAllMyBuckets"))
        .Expecting(new DiagnosticResult(Descriptors.LibraryCalls)
            .WithSpan("/src/policy.json", 1, 1, 1, 1)
            .WithArguments("Hidden.Library", "'sqs:PurgeQueue'", "a.policy.json or policy.json"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_policy_of_the_assembly_judges() => WithLibrary(Library.PurgesQueues)
        .WithSource("""
            [assembly: Dstack.Permissions.PermissionPolicy("runner")]
            [assembly: Dstack.Permissions.PermissionGrantedElsewhere("s3:*")]
            """)
        .WithSource(Usage.UnusedTest.Attributes)
        .WithPolicy(CallTest.Allowing("sqs:*"))
        .WithPolicy(CallTest.Allowing("sqs:GetQueueUrl"), Runner)
        .Expecting(new DiagnosticResult(Descriptors.LibraryCalls)
            .WithSpan(Runner, 1, 1, 1, 1)
            .WithArguments("Hidden.Library", "'sqs:PurgeQueue'", "runner.policy.json"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_broken_policy_is_silent() => WithLibrary(Library.PurgesQueues)
        .WithPolicy("{ not JSON")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_library_that_declares_what_it_needs_is_judged_by_its_callers() => WithLibrary(
            Library.PurgesQueues.Replace(
                "public async Task Work", "[Dstack.Permissions.RequiresPermission(\"sqs:PurgeQueue\")] public async Task Work")
            + CallTest.RequiresPermission)
        .WithPolicy(CallTest.Allowing("iam:GetUser"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_library_that_the_catalog_knows_is_judged_by_its_callers() => WithLibrary(Library.PurgesQueues, "AWS.Messaging")
        .WithPolicy(CallTest.Allowing("iam:GetUser"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_project_that_an_editor_has_as_source_is_judged_for_itself() => Create()
        .Using([Library.Compile(Library.PurgesQueues).ToMetadataReference()])
        .WithPolicy(CallTest.Allowing("iam:GetUser"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_test_project_is_silent() => WithLibrary(Library.PurgesQueues)
        .WithPolicy(CallTest.Allowing("iam:GetUser"))
        .WithConfig("build_property.IsTestProject = true")
        .RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Whatever is wrong with an assembly, nothing is thrown: either it is read, or it is not.</summary>
    [Fact]
    public void Damaged_assemblies_are_read_or_left()
    {
        using var stream = new MemoryStream();
        Assert.True(Library.Compile(Library.PurgesQueues).Emit(stream).Success);
        var image = stream.ToArray();
        var random = new Random(1);
        var read = 0;
        for (var round = 0; round < 500; round++)
        {
            var damaged = (byte[])image.Clone();
            for (var change = 0; change < 8; change++)
                damaged[random.Next(512, damaged.Length)] = (byte)random.Next(256);
            read += LibraryCalls.Read(MetadataReference.CreateFromImage(damaged), IamCatalog.Default.Sdk) is { Calls.Count: > 0 } ? 1 : 0;
        }

        Assert.InRange(read, 1, 499);
    }

    private static AnalyzerTest<LibraryAnalyzer> WithLibrary(string source, string name = "Hidden.Library") =>
        Create().Using([Library.Compile(source, name).EmitToImageReference()]);

    private static AnalyzerTest<LibraryAnalyzer> Create() => new AnalyzerTest<LibraryAnalyzer>().Using(Sdk.References);
}
