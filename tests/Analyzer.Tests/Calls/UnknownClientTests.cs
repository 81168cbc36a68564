using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Iam.Catalog;
using Microsoft.CodeAnalysis.Testing;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Calls;

/// <summary>DSP0008: clients that the catalog lacks altogether.</summary>
public class UnknownClientTests
{
    private const string Usings = "using Amazon.Foresight; using Amazon.Foresight.Model;";

    [Fact]
    public Task The_message_names_the_call() =>
        With("Task M(IAmazonForesight client) => client.{|#0:ForetellAsync|}(new ForetellRequest());")
            .Expecting(new DiagnosticResult(Descriptors.UnknownOperation)
                .WithLocation(0)
                .WithArguments("IAmazonForesight.ForetellAsync", "Foretell", IamCatalog.Default.Date, "policy.json"))
            .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Calls_of_the_interface_of_the_class_and_of_paginators_are_reported() => VerifyAsync("""
        async Task M(IAmazonForesight client, AmazonForesightClient other)
        {
            await client.{|DSP0008:ForetellAsync|}(new ForetellRequest());
            await other.{|DSP0008:ForetellAsync|}(new ForetellRequest());
            client.{|DSP0008:Foretell|}(new ForetellRequest());
            other.{|DSP0008:Foretell|}(new ForetellRequest());
            client.Paginators.{|DSP0008:ListVisions|}(new ForetellRequest());
            System.Func<ForetellRequest, ForetellResponse> named = client.{|DSP0008:Foretell|};
        }
        """);

    [Fact]
    public Task What_every_client_has_besides_its_operations_is_silent() => VerifyAsync("""
        void M(IAmazonForesight client)
        {
            var config = client.Config;
            var paginators = client.Paginators;
            client.DetermineServiceOperationEndpoint(new ForetellRequest());
            client.ToString();
            client.Dispose();
            new AmazonForesightClient().Dispose();
            AmazonForesightClient.Name();
            string name = nameof(client.ForetellAsync);
        }
        """);

    [Fact]
    public Task What_is_no_client_is_silent() => VerifyAsync("Task M(Crystal crystal) => crystal.LookAsync(new ForetellRequest());");

    [Fact]
    public Task A_class_of_the_program_around_a_client_is_silent() => VerifyAsync("""
        sealed class Wrapper(IAmazonForesight inner)
        {
            public Task<ForetellResponse> ForetellAsync() => inner.{|DSP0008:ForetellAsync|}(new ForetellRequest());
        }

        Task M(Wrapper wrapper) => wrapper.ForetellAsync();
        """);

    [Theory]
    [InlineData("AWSSDK.Extensions.Foresight")]
    [InlineData("Example.Foresight")]
    public Task Another_assembly_is_no_client_of_the_SDK(string assembly) =>
        With("Task M(IAmazonForesight client) => client.ForetellAsync(new ForetellRequest());", assembly)
            .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_known_client_and_the_core_are_silent() => VerifyAsync("""
        async Task M(IAmazonSQS sqs, AmazonSQSClient other, Amazon.Runtime.AWSCredentials credentials)
        {
            await sqs.SendMessageAsync("q", "m");
            await other.SendMessageAsync("q", "m");
            await credentials.GetCredentialsAsync();
        }
        """);

    private static Task VerifyAsync(string members) => With(members).RunAsync(TestContext.Current.CancellationToken);

    private static AnalyzerTest<Analyzer.CallAnalyzer> With(string members, string assembly = "AWSSDK.Foresight") => Create()
        .Using([NewerClient.In(assembly)])
        .WithPolicy(Allowing("sqs:SendMessage"))
        .WithSource(Usings + InClass(members));
}
