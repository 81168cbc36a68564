using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dstack.Permissions.SdkSurface.Clients;

namespace Dstack.Permissions.SdkSurface.Source;

/// <summary>Writes the interface of a client, its class, configuration, exception and the base of its requests.</summary>
public sealed class ClientWriter(ClientSurface client, SurfaceFlavour flavour, ModelTypes types)
{
    private const string Cancellation = "global::System.Threading.CancellationToken cancellationToken = default";

    /// <summary>The types as C#, without their namespace.</summary>
    public string Write()
    {
        var row = client.Row;
        var methods = Signatures().Concat(client.Helpers).ToList();
        var factory = client.IsPaginated ? $"global::{row.ModelNamespace}.I{row.FactoryStem}PaginatorFactory" : null;
        var text = new StringBuilder();
        text.AppendLine($"public partial interface {row.Interface} : global::Amazon.Runtime.IAmazonService, global::System.IDisposable {{");
        if (factory is not null)
            text.AppendLine($"{factory} Paginators {{ get; }}");
        foreach (var method in methods)
            text.Append(method).AppendLine(";");
        if (flavour == SurfaceFlavour.Modern)
            WriteDefaults(text);
        text.AppendLine("}");

        text.AppendLine($"public partial class {row.Class} : global::Amazon.Runtime.AmazonServiceClient, {row.Interface} {{");
        WriteConstructors(text);
        if (factory is not null)
            text.AppendLine($"public {factory} Paginators => throw null;");
        foreach (var method in methods)
            text.Append("public virtual ").Append(method).AppendLine(" => throw null;");
        text.AppendLine("}");
        WriteCompanions(text);
        return text.ToString();
    }

    private IEnumerable<string> Signatures()
    {
        foreach (var operation in client.Operations)
        {
            var request = $"global::{client.Row.ModelNamespace}.{operation.Request} request";
            foreach (var parameters in operation.Overloads.Select(members => Parameters(operation, members)).Append([request]))
            {
                var response = $"global::{client.Row.ModelNamespace}.{operation.Response}";
                if (flavour == SurfaceFlavour.Framework)
                    yield return $"{response} {operation.Name}({string.Join(", ", parameters)})";
                yield return $"global::System.Threading.Tasks.Task<{response}> {operation.Name}Async("
                    + $"{string.Join(", ", [.. parameters, Cancellation])})";
            }
        }
        yield return "global::Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint("
            + "global::Amazon.Runtime.AmazonWebServiceRequest request)";
    }

    private string[] Parameters(OperationSurface operation, string[] members)
    {
        var known = types.Members(client.Model!, operation.Input!.Value, operation.InputShape, operation.Request)
            .ToDictionary(member => member.Name, member => member.Type);
        return [.. members.Select(member => $"{known[member]} {CSharpNames.Parameter(member)}")];
    }

    private static void WriteDefaults(StringBuilder text)
    {
        text.AppendLine(
            "static global::Amazon.Runtime.ClientConfig global::Amazon.Runtime.IAmazonService.CreateDefaultClientConfig() => throw null;");
        text.AppendLine(
            "static global::Amazon.Runtime.IAmazonService global::Amazon.Runtime.IAmazonService.CreateDefaultServiceClient("
            + "global::Amazon.Runtime.AWSCredentials credentials, global::Amazon.Runtime.ClientConfig config) => throw null;");
    }

    private void WriteConstructors(StringBuilder text)
    {
        var name = client.Row.Class;
        var config = $"global::{client.Row.Namespace}.{client.Row.Stem}Config clientConfig";
        const string Region = "global::Amazon.RegionEndpoint region";
        const string Keys = "string awsAccessKeyId, string awsSecretAccessKey";
        const string Session = Keys + ", string awsSessionToken";
        const string Credentials = "global::Amazon.Runtime.AWSCredentials credentials";
        foreach (var first in new[] { "", Credentials, Keys, Session })
        {
            foreach (var second in new[] { "", Region, config })
                text.AppendLine($"public {name}({string.Join(", ", new[] { first, second }.Where(part => part.Length > 0))})"
                    + " : base((global::Amazon.Runtime.AWSCredentials)null, (global::Amazon.Runtime.ClientConfig)null) { }");
        }
    }

    private void WriteCompanions(StringBuilder text)
    {
        var stem = client.Row.Stem;
        text.AppendLine($$"""
            public partial class {{stem}}Config : global::Amazon.Runtime.ClientConfig {
                public {{stem}}Config() : base((global::Amazon.Runtime.IDefaultConfigurationProvider)null) { }
                public override string RegionEndpointServiceName => throw null;
                public override string ServiceVersion => throw null;
                public override string UserAgent => throw null;
                public override global::Amazon.Runtime.Endpoints.Endpoint DetermineServiceOperationEndpoint(
                    global::Amazon.Runtime.Endpoints.ServiceOperationEndpointParameters parameters) => throw null;
            }
            public partial class {{stem}}Request : global::Amazon.Runtime.AmazonWebServiceRequest { }
            public class {{stem}}Exception : global::Amazon.Runtime.AmazonServiceException {
                public {{stem}}Exception(string message) : base(message) { }
                public {{stem}}Exception(string message, global::System.Exception innerException) : base(message, innerException) { }
            }
            """);
    }
}
