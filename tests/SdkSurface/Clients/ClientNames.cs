using Dstack.Permissions.CatalogBuilder.Inputs;

namespace Dstack.Permissions.SdkSurface.Clients;

/// <summary>The names that the SDK derives from a client's.</summary>
public static class ClientNames
{
    extension(SdkClientRow row)
    {
        /// <summary>The namespace of requests, responses and shapes.</summary>
        public string ModelNamespace => row.Namespace + ".Model";

        /// <summary>What the names of the client's own types begin with: <c>AmazonSQS</c>.</summary>
        public string Stem => row.Interface[1..];

        /// <summary>What the name of the paginators' factory is made of: <c>SQS</c>.</summary>
        public string FactoryStem => row.Namespace[(row.Namespace.LastIndexOf('.') + 1)..];
    }
}
