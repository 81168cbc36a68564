using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Iam.Catalog;
using Microsoft.CodeAnalysis.Testing;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Calls;

/// <summary>DSP0008: clients of an SDK that is newer than the catalog.</summary>
public class UnknownOperationTests
{
    private const string Client = """
        using System.Threading.Tasks;

        namespace Amazon.AccessAnalyzer
        {
            public interface IAmazonAccessAnalyzer
            {
                Task ForetellTheFutureAsync(Model.ForetellTheFutureRequest request);
                Task ListAnalyzersAsync(Model.ListAnalyzersRequest request);
            }
        }

        namespace Amazon.AccessAnalyzer.Model
        {
            public class ForetellTheFutureRequest;
            public class ListAnalyzersRequest;
        }
        """;

    [Fact]
    public Task An_operation_that_the_catalog_lacks_is_said_not_to_be_checked() => WithNewerClient("""
            await client.{|#0:ForetellTheFutureAsync|}(new());
            await client.ListAnalyzersAsync(new());
            """)
        .Expecting(new DiagnosticResult(Descriptors.UnknownOperation)
            .WithLocation(0)
            .WithArguments("IAmazonAccessAnalyzer.ForetellTheFutureAsync", "ForetellTheFuture", IamCatalog.Default.Date, "policy.json"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task An_operation_that_the_catalog_has_is_checked_and_silent() =>
        WithNewerClient("await client.ListAnalyzersAsync(new());").RunAsync(TestContext.Current.CancellationToken);

    private static AnalyzerTest<Analyzer.CallAnalyzer> WithNewerClient(string calls)
    {
        var test = Create()
            .WithPolicy(Allowing("access-analyzer:ListAnalyzers"))
            .WithSource($$"""
                using Amazon.AccessAnalyzer;

                class Program
                {
                    async System.Threading.Tasks.Task M(IAmazonAccessAnalyzer client)
                    {
                        {{calls}}
                    }
                }
                """);
        test.TestState.AdditionalProjects["AWSSDK.AccessAnalyzer"].Sources.Add(Client);
        test.TestState.AdditionalProjects["AWSSDK.AccessAnalyzer"].AdditionalReferences.AddRange(Net100.References.All);
        test.TestState.AdditionalProjectReferences.Add("AWSSDK.AccessAnalyzer");
        return test;
    }
}
