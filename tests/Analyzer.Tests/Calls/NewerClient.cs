using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.Analyzer.Tests.Calls;

/// <summary>A client of the SDK that the catalog lacks, as its package would have it.</summary>
internal static class NewerClient
{
    private const string Source = """
        using System.Threading;
        using System.Threading.Tasks;
        using Amazon.Foresight.Model;
        using Amazon.Runtime;

        namespace Amazon.Foresight
        {
            public interface IAmazonForesight : IAmazonService, System.IDisposable
            {
                IForesightPaginatorFactory Paginators { get; }
                Task<ForetellResponse> ForetellAsync(ForetellRequest request, CancellationToken cancellationToken = default);
                ForetellResponse Foretell(ForetellRequest request);
                Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
                static ClientConfig IAmazonService.CreateDefaultClientConfig() => null;
                static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials credentials, ClientConfig config) => null;
            }

            public class AmazonForesightClient : AmazonServiceClient, IAmazonForesight
            {
                public AmazonForesightClient() : base(new AnonymousAWSCredentials(), null) { }
                public IForesightPaginatorFactory Paginators => null;
                public virtual Task<ForetellResponse> ForetellAsync(
                    ForetellRequest request, CancellationToken cancellationToken = default) => null;
                public virtual ForetellResponse Foretell(ForetellRequest request) => null;
                public Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) => null;
                public static string Name() => "";
            }

            public class Crystal
            {
                public Task<ForetellResponse> LookAsync(ForetellRequest request) => null;
            }
        }

        namespace Amazon.Foresight.Model
        {
            public class ForetellRequest : AmazonWebServiceRequest;
            public class ForetellResponse : AmazonWebServiceResponse;
            public interface IListVisionsPaginator;
            public interface IForesightPaginatorFactory { IListVisionsPaginator ListVisions(ForetellRequest request); }
        }
        """;

    /// <summary>The client in an assembly of that name.</summary>
    public static MetadataReference In(string assembly) => CSharpCompilation.Create(
        assembly,
        [CSharpSyntaxTree.ParseText(Source)],
        [.. Net100.References.All, .. Sdk.References],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).EmitToImageReference();
}
