using System.Collections.Generic;
using System.Linq;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Catalog.Sdk;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>The clients of each namespace of the SDK.</summary>
internal static class ClientNamespaces
{
    private static readonly ILookup<string, SdkClient> Clients = IamCatalog.Default.Sdk.Clients.ToLookup(client => client.Namespace);

    /// <summary>The clients of a namespace, such as <c>Amazon.S3</c>.</summary>
    public static IEnumerable<SdkClient> ClientsIn(string @namespace) => Clients[@namespace];
}
