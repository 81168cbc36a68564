using System.Collections.Immutable;
using System.Linq;
using Amazon.EC2;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SQS;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests;

/// <summary>
/// Fixes at calls of the real SDK: the source stays as it is but for its markup, the policy files change. The framework applies the fixes
/// one after another, then all at once for the document, the project and the solution, and wants the same result each time.
/// </summary>
internal sealed class CallFixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private const string Usings =
        "using Amazon.EC2; using Amazon.EC2.Model; using Amazon.S3; using Amazon.S3.Model; using Amazon.SQS; using Amazon.SQS.Model;\n";

    public CallFixTest(string source, string? after = null)
    {
        ReferenceAssemblies = new ReferenceAssemblies("none");
        TestState.AdditionalReferences.AddRange(Net100.References.All);
        TestState.AdditionalReferences.AddRange(
            new[] { typeof(AmazonServiceClient), typeof(AmazonS3Client), typeof(AmazonEC2Client), typeof(AmazonSQSClient) }
                .Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)));
        TestState.Sources.Add(Usings + source);
        FixedState.Sources.Add(Usings + (after ?? WithoutMarkup(source)));
    }

    /// <summary>A policy file, before and after.</summary>
    public CallFixTest<TAnalyzer, TFix> WithPolicy(string before, string after, string path = "/src/policy.json")
    {
        TestState.AdditionalFiles.Add((path, before));
        FixedState.AdditionalFiles.Add((path, after));
        return this;
    }

    /// <summary>Nothing is fixed: the diagnostics stay.</summary>
    public CallFixTest<TAnalyzer, TFix> WithoutFix()
    {
        FixedState.Sources.Clear();
        FixedState.AdditionalFiles.Clear();
        return this;
    }

    private static string WithoutMarkup(string source)
    {
        TestFileMarkupParser.GetSpans(source, out var plain, out ImmutableArray<TextSpan> _);
        return plain;
    }
}
