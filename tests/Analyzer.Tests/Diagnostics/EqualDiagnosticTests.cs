using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.Analyzer.Tests.Diagnostics;

public class EqualDiagnosticTests
{
    private const string Code =
        """
        [assembly: Dstack.Permissions.PermissionPolicy("runer")]
        class Jobs
        {
            void Run(Amazon.S3.IAmazonS3 s3, Amazon.S3.Model.PutObjectRequest request)
            {
                request.CannedACL = Amazon.S3.S3CannedACL.Private;
                s3.PutObjectAsync(request);
                s3.GetObjectAsync("jobs", "key");
                s3.DeleteObjectAsync("jobs", "key");
                s3.ListBucketsAsync();
                s3.PutBucketAsync("other");
            }
        }
        namespace Dstack.Permissions
        {
            class PermissionPolicyAttribute : System.Attribute { public PermissionPolicyAttribute(string name) { } }
        }
        """;

    private const string Policy =
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Action": ["s3:PutObject", "s3:ListAllMyBuckets", "s3:Foo"], "Resource": "arn:aws:s3:::jobs/*" },
            { "Effect": "Allow", "Action": ["s3:CreateBucket", "sqs:SendMessage"], "Resource": "arn:aws:s3:::jobs" },
            { "Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*" }
          ]
        }
        """;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(CallAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)System.Activator.CreateInstance(type)!),
    ];

    /// <summary>As editors do: the same analysis is asked for the same span again.</summary>
    [Fact]
    public async Task A_span_that_is_asked_for_again_has_each_finding_once()
    {
        var analysis = Analyze();
        var tree = analysis.Compilation.SyntaxTrees.Single();
        var model = analysis.Compilation.GetSemanticModel(tree);
        var whole = await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, TestContext.Current.CancellationToken);
        Assert.Contains("DSP0001", whole.Select(diagnostic => diagnostic.Id));
        foreach (var span in whole.Select(diagnostic => diagnostic.Location.SourceSpan))
        {
            for (var time = 0; time < 3; time++)
            {
                var found = await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, span, TestContext.Current.CancellationToken);
                Assert.Equal(
                    whole.Where(diagnostic => diagnostic.Location.SourceSpan == span).Select(diagnostic => diagnostic.ToString()).Order(),
                    found.Where(diagnostic => diagnostic.Location.SourceSpan == span).Select(diagnostic => diagnostic.ToString()).Order());
            }
        }
    }

    [Fact]
    public async Task Two_analyses_find_what_is_equal()
    {
        var one = await Analyze().GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        var other = await Analyze().GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        string[] kinds = ["DSP0001", "DSP0002", "DSP0003", "DSP0004", "DSP0005", "DSP0006", "DSP0009", "DSP0011", "DSP1303"];
        Assert.Empty(kinds.Except(one.Select(diagnostic => diagnostic.Id)));
        Assert.All(one, diagnostic => Assert.Contains(diagnostic, other));
    }

    [Fact]
    public void What_says_something_else_is_not_equal()
    {
        var descriptor = Descriptors.MissingAction;
        var diagnostics = new[] { "s3:GetObject", "s3:PutObject" }
            .Select(action => EqualDiagnostic.Create(descriptor, Location.None, properties: null, "call", action, "policy.json"))
            .ToArray();
        Assert.NotEqual(diagnostics[0], diagnostics[1]);
    }

    private static readonly SyntaxTree Tree = CSharpSyntaxTree.ParseText(Code, path: "/src/Jobs.cs");

    private static CompilationWithAnalyzers Analyze() => CSharpCompilation
        .Create(
            "Test",
            [Tree],
            [.. Net100.References.All, .. Sdk.References],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
        .WithAnalyzers(Analyzers, new AnalyzerOptions([new Policies.PolicyInMemory(SourceText.From(Policy))]));
}
