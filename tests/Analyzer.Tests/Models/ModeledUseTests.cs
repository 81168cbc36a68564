using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Tests.Calls;
using Dstack.Permissions.Analyzer.Tests.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Dstack.Permissions.Analyzer.Tests.Models;

/// <summary>DSP0005, DSP0007 and DSP0009 know what models files describe.</summary>
public class ModeledUseTests
{
    private const string ModelFile = "/src/x.permissions-model.json";

    private const string Client = """
        using System.Threading;
        using System.Threading.Tasks;

        namespace Amazon.NewService
        {
            public interface IAmazonNewService : Amazon.Runtime.IAmazonService
            {
                Task<Model.GetThingResponse> GetThingAsync(Model.GetThingRequest request, CancellationToken cancellationToken = default);
                Task<Model.PutThingResponse> PutThingAsync(Model.PutThingRequest request, CancellationToken cancellationToken = default);
            }
        }

        namespace Amazon.NewService.Model
        {
            public class GetThingRequest { }
            public class GetThingResponse { }
            public class PutThingRequest { }
            public class PutThingResponse { }
        }
        """;

    private const string Model = """
        {
          "services": { "newsvc": { "actions": {
            "GetThing": { "access": "Read" }, "PutThing": { "access": "Write" }, "UseConsole": { "access": "Read" } } } },
          "clients": { "New Service": {
            "prefix": "newsvc", "assembly": "AWSSDK.NewService", "namespace": "Amazon.NewService",
            "interface": "IAmazonNewService", "class": "AmazonNewServiceClient" } },
          "operations": { "New Service": { "PutThing": ["newsvc:PutThing", "s3:GetObjectAttributes"] } }
        }
        """;

    private const string Get =
        "void M(Amazon.NewService.IAmazonNewService it) => it.GetThingAsync(new Amazon.NewService.Model.GetThingRequest());";

    private const string WithUsing =
        "using Amazon.NewService; class Program { void M(IAmazonNewService it) => it.GetThingAsync(new()); }";

    private const string Put =
        "void M(Amazon.NewService.IAmazonNewService it) => it.PutThingAsync(new Amazon.NewService.Model.PutThingRequest());";

    [Fact]
    public Task An_action_that_only_a_model_knows_is_reported_as_unused() => new AnalyzerTest<UnusedActionAnalyzer>()
        .Using([.. Sdk.References, ClientAssembly])
        .WithSource(CallTest.InClass(Get))
        .WithPolicy(Model, ModelFile)
        .WithPolicy(CallTest.Allowing("newsvc:GetThing", "{|DSP0005:newsvc:PutThing|}"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task What_the_calls_of_the_service_use_is_silent() => new AnalyzerTest<UnusedActionAnalyzer>()
        .Using([.. Sdk.References, ClientAssembly])
        .WithSource(CallTest.InClass(Put))
        .WithPolicy(Model, ModelFile)
        .WithPolicy(CallTest.Allowing("newsvc:PutThing", "s3:GetObjectAttributes"))
        .RunAsync(TestContext.Current.CancellationToken);

    /// <summary>Where no client is known, nobody sees the calls, so nothing can be said.</summary>
    [Fact]
    public Task An_action_of_a_modeled_service_without_a_client_is_silent() => new AnalyzerTest<UnusedActionAnalyzer>()
        .Using(Sdk.References)
        .WithSource(CallTest.InClass(Usage.UnusedTest.Send))
        .WithPolicy("""{ "services": { "newsvc": { "actions": { "GetThing": { "access": "Read" } } } } }""", ModelFile)
        .WithPolicy(CallTest.Allowing("newsvc:GetThing", "sqs:SendMessage"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_library_that_calls_a_modeled_client_is_reported() => WithLibrary()
        .WithPolicy(Model, ModelFile)
        .WithPolicy(CallTest.Allowing("newsvc:GetThing"))
        .Expecting(new DiagnosticResult(Descriptors.LibraryCalls)
            .WithSpan("/src/policy.json", 1, 1, 1, 1)
            .WithArguments("Hidden.Library", "'newsvc:PutThing', 's3:GetObjectAttributes'", "policy.json"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_library_that_the_policy_allows_all_is_silent() => WithLibrary()
        .WithPolicy(Model, ModelFile)
        .WithPolicy(CallTest.Allowing("newsvc:*", "s3:GetObjectAttributes"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Without_the_model_nothing_is_known_of_the_library() => WithLibrary()
        .WithPolicy(CallTest.Allowing("newsvc:GetThing"))
        .RunAsync(TestContext.Current.CancellationToken);

    /// <summary>What a library uses by a modeled client is in use.</summary>
    [Fact]
    public Task What_a_library_calls_by_a_modeled_client_is_used() => new AnalyzerTest<UnusedActionAnalyzer>()
        .Using([.. Sdk.References, ClientAssembly, Worker()])
        .WithSource(CallTest.InClass(Get))
        .WithPolicy(Model, ModelFile)
        .WithPolicy(CallTest.Allowing("newsvc:GetThing", "newsvc:PutThing"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_call_of_a_modeled_client_asks_for_a_policy_file() => new AnalyzerTest<MissingPolicyFileAnalyzer>()
        .Using([.. Sdk.References, ClientAssembly])
        .WithSource(WithUsing.Replace("GetThingAsync", "{|DSP0009:GetThingAsync|}"))
        .WithPolicy(Model, ModelFile)
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Without_the_model_it_asks_for_none() => new AnalyzerTest<MissingPolicyFileAnalyzer>()
        .Using([.. Sdk.References, ClientAssembly])
        .WithSource(WithUsing)
        .RunAsync(TestContext.Current.CancellationToken);

    /// <summary>A library of a models file makes no call of the SDK's of a method that has the name of one.</summary>
    [Fact]
    public Task A_project_without_the_SDK_is_not_asked_for_a_policy_file() => new AnalyzerTest<MissingPolicyFileAnalyzer>()
        .WithSource("""
            using Amazon.S3;
            class Program { void GetObjectAsync() { } void M() { this.GetObjectAsync(); } }
            namespace Amazon.S3 { class Other { } }
            """)
        .WithPolicy("""{ "libraries": [ { "type": "A.B", "members": { "Run": ["s3:GetObject"] } } ] }""", ModelFile)
        .RunAsync(TestContext.Current.CancellationToken);

    private static AnalyzerTest<LibraryAnalyzer> WithLibrary() =>
        new AnalyzerTest<LibraryAnalyzer>().Using([.. Sdk.References, ClientAssembly, Worker()]);

    private static MetadataReference Worker() => Library
        .Compile("public class Worker { " + Put.Replace("void M", "public void M") + " }", references: ClientAssembly)
        .EmitToImageReference();

    private static MetadataReference ClientAssembly => Library.Compile(Client, "AWSSDK.NewService").EmitToImageReference();
}
