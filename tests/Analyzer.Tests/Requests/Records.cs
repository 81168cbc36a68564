using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dstack.Permissions.Analyzer.Tests.Requests;

/// <summary>A client whose requests are records, which those of the SDK are not.</summary>
internal static class Records
{
    private const string Source = """
        namespace Amazon.SecretsManager.Model
        {
            public record CreateSecretRequest { public string Name { get; set; } public string KmsKeyId { get; set; } }
        }

        namespace Amazon.SecretsManager
        {
            public interface IAmazonSecretsManager
            {
                System.Threading.Tasks.Task<string> CreateSecretAsync(Model.CreateSecretRequest request);
            }
        }
        """;

    public static MetadataReference Reference { get; } = CSharpCompilation.Create(
        "AWSSDK.SecretsManager",
        [CSharpSyntaxTree.ParseText(Source)],
        Net100.References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
}
