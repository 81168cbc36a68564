using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Tests.Calls;
using Dstack.Permissions.Analyzer.Tests.Libraries;
using Dstack.Permissions.Iam.Catalog;
using static Dstack.Permissions.Analyzer.Tests.Usage.UnusedTest;

namespace Dstack.Permissions.Analyzer.Tests.Usage;

/// <summary>DSP0005 where referenced assemblies use what the project itself does not.</summary>
public class UnusedByLibrariesTests
{
    private const string Hides = "[assembly: System.Runtime.CompilerServices.ReferenceAssembly] public class Worker;";

    [Fact]
    public Task What_the_code_of_a_library_calls_is_used() => WithMembers(Send)
        .Using([Library.Compile(Library.PurgesQueues).EmitToImageReference()])
        .WithPolicy(CallTest.Allowing("sqs:PurgeQueue", "s3:GetObject", "s3:GetObjectVersion", "{|DSP0005:sqs:DeleteQueue|}"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_library_that_calls_nothing_uses_nothing() => WithMembers(Send)
        .Using([Library.Compile(Library.CallsNothing).EmitToImageReference()])
        .WithPolicy(CallTest.Allowing("{|DSP0005:sqs:PurgeQueue|}", "{|DSP0005:s3:GetObject|}"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_library_seen_from_outside_only_may_use_what_the_references_can_call() => WithMembers(Send)
        .Using([Library.Compile(Hides).EmitToImageReference()])
        .WithPolicy(CallTest.Allowing("sqs:PurgeQueue", "s3:GetObject", "sqs:*", "{|DSP0005:sns:Publish|}"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_library_that_calls_a_client_that_is_unknown_may_use_anything() => WithMembers(Send)
        .Using([
            NewerClient.In("AWSSDK.Foresight"),
            Library.Compile(
                "public class Seer { public object See(Amazon.Foresight.IAmazonForesight client) => "
                    + "client.ForetellAsync(new(), default); }",
                "Seers",
                NewerClient.In("AWSSDK.Foresight")).EmitToImageReference(),
        ])
        .WithPolicy(CallTest.Allowing("sqs:PurgeQueue", "sns:Publish"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_library_that_is_not_seen_into_may_call_a_client_that_is_unknown() => WithMembers(Send)
        .Using([NewerClient.In("AWSSDK.Foresight"), Library.Compile(Hides).EmitToImageReference()])
        .WithPolicy(CallTest.Allowing("sqs:PurgeQueue", "sns:Publish"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_project_that_an_editor_has_as_source_may_as_well() => WithMembers(Send)
        .Using([Library.Compile(Library.CallsNothing).ToMetadataReference()])
        .WithPolicy(CallTest.Allowing("sqs:PurgeQueue", "{|DSP0005:sns:Publish|}"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_frameworks_own_reference_assemblies_hide_nothing() => WithMembers(Send)
        .Using([Library.Compile(Hides, "Microsoft.Extensions.Something").EmitToImageReference()])
        .WithPolicy(CallTest.Allowing("{|DSP0005:sqs:PurgeQueue|}"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Lambda_uses_what_polls_a_functions_sources() => WithMembers(Send)
        .Using([Library.Compile(Library.CallsNothing, "Amazon.Lambda.Core").EmitToImageReference()])
        .WithSource("class Function { Worker? worker; }")
        .WithPolicy(CallTest.Allowing("sqs:ReceiveMessage", "sqs:DeleteMessage", "{|DSP0005:sqs:PurgeQueue|}"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Elsewhere_nothing_polls() => VerifyAsync(Send, "{|DSP0005:sqs:ReceiveMessage|}");

    [Fact]
    public Task An_operation_that_the_catalog_lacks_may_use_any_action_of_its_service()
    {
        Assert.NotNull(IamCatalog.Default.FindService("access-analyzer"));
        return WithMembers(Send + """
            void M(Amazon.AccessAnalyzer.IAmazonAccessAnalyzer client) => client.ForetellTheFutureAsync();
            """)
            .Using([Library.Compile("""
                namespace Amazon.AccessAnalyzer
                {
                    public interface IAmazonAccessAnalyzer
                    {
                        System.Threading.Tasks.Task ForetellTheFutureAsync();
                    }
                }
                """, "AWSSDK.AccessAnalyzer").EmitToImageReference()])
            .WithPolicy(CallTest.Allowing("access-analyzer:ListAnalyzers", "access-analyzer:*", "{|DSP0005:sqs:PurgeQueue|}"))
            .RunAsync(TestContext.Current.CancellationToken);
    }
}
