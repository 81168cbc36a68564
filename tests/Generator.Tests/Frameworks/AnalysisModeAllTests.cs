using System.Collections.Immutable;
using System.Reflection;
using System.Threading.Tasks;
using Dstack.Permissions.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Generator.Tests.Frameworks;

/// <summary>The .NET SDK's own analyzers find nothing to say about generated code, whatever is switched on.</summary>
public class AnalysisModeAllTests
{
    private const string Policy = """
        { "Version": "2012-10-17", "Statement": [
          { "Effect": "Allow", "Action": ["s3:*", "sqs:SendMessage"], "Resource": ["arn:aws:s3:::{bucket_name}/*", "*"] },
          { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": false } } } ] }
        """;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. new[] { "Microsoft.CodeAnalysis.NetAnalyzers.dll", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll" }
            .Select(file => Assembly.LoadFrom(Path.Combine(TestPaths.Metadata("NetAnalyzers"), file)))
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    [Theory]
    [InlineData("internal")]
    [InlineData("public")]
    public async Task Nothing_is_found_in_generated_code(string accessibility)
    {
        var project = TestProject.With(Policy) with { Framework = Framework.Net100 };
        var found = await Analyze(GeneratorRun.Of(project.Set("DstackPermissionsAccessibility", accessibility)).Output);
        Assert.Empty(
            found.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true));
    }

    [Fact]
    public async Task The_analyzers_do_find_something_elsewhere()
    {
        var found = await Analyze(
            TestProject.With(Policy, "namespace App { public class lower { public string[] Array { get; set; } } }").Compile());
        Assert.Contains(found, diagnostic => diagnostic.Id == "CA1819");
    }

    private static Task<ImmutableArray<Diagnostic>> Analyze(Compilation compilation)
    {
        var all = Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Distinct()
            .ToImmutableDictionary(id => id, _ => ReportDiagnostic.Error);
        return compilation
            .WithOptions(compilation.Options.WithSpecificDiagnosticOptions(all))
            .WithAnalyzers(Analyzers)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
