using System.Collections.Generic;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.Analyzer.Tests.Libraries;

/// <summary>A library that calls AWS in what nobody outside sees.</summary>
internal static class Library
{
    public const string PurgesQueues = """
        using System.Threading.Tasks;
        using Amazon.S3;
        using Amazon.S3.Model;
        using Amazon.SQS;

        public class Worker
        {
            public async Task Work(string queue)
            {
                using var sqs = new AmazonSQSClient();
                await sqs.PurgeQueueAsync(queue);
                await Task.WhenAll(sqs.GetQueueUrlAsync("q"));
                await Versions(new AmazonS3Client());
            }

            private static async Task Versions(IAmazonS3 s3)
            {
                await s3.GetObjectAsync(new GetObjectRequest());
                await foreach (var page in s3.Paginators.ListBuckets(new ListBucketsRequest()).Responses)
                    s3.Dispose();
            }
        }
        """;

    public const string CallsNothing = "public class Worker { public void Work(string queue) { } }";

    public static CSharpCompilation Compile(
        string source, string name = "Hidden.Library", params IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            [.. Net100.References.All, .. Sdk.References, .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
