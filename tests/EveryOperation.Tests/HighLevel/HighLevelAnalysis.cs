using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.EveryOperation.Tests.HighLevel;

/// <summary>Calls every public method of the SDK that is none of a client's, and analyzes the calls under a policy.</summary>
internal static class HighLevelAnalysis
{
    private const string Obsolete = "CS0619";

    /// <summary>The public methods of packages.</summary>
    public static (CSharpCompilation Empty, IReadOnlyList<HighLevelMember> Members) Read(SdkPackages packages)
    {
        var empty = CSharpCompilation.Create(
            "Calls",
            references: packages.References,
            options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var assemblies = packages.References.Where(reference => packages.Paths.Contains(reference.Display!))
            .Select(reference => (IAssemblySymbol)empty.GetAssemblyOrModuleSymbol(reference)!);
        return (empty, [.. HighLevelMember.Of(assemblies)]);
    }

    /// <summary>The actions that each call is told it lacks, by the index of the method; those that do not compile are left out.</summary>
    public static async Task<IReadOnlyDictionary<int, IReadOnlySet<string>>> AnalyzeAsync(
        CSharpCompilation empty, IReadOnlyList<HighLevelMember> members, string policy)
    {
        var compilation = empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(HighLevelCalls.Of(members)));
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        // A member that is obsolete as an error can be called by nobody.
        var faults = errors
            .Where(error => error.Id != Obsolete)
            .Select(error => members[HighLevelCalls.IndexOf(error.Location)].Method.ToDisplayString() + ": " + error);
        Assert.True(!faults.Any(), string.Join('\n', faults));

        var options = new AnalyzerOptions([new PolicyFileText("/app/policy.json", policy)]);
        var reported = await compilation.WithAnalyzers([new CallAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        var byMember = reported.ToLookup(diagnostic => HighLevelCalls.IndexOf(diagnostic.Location), ActionOf);
        var gone = errors.Select(error => HighLevelCalls.IndexOf(error.Location)).ToHashSet();
        return Enumerable.Range(0, members.Count).Where(index => !gone.Contains(index))
            .ToDictionary(index => index, index => (IReadOnlySet<string>)byMember[index].ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    private static string ActionOf(Diagnostic diagnostic) => diagnostic.Id == DiagnosticIds.UnknownOperation
        ? HighLevelCall.Unknown
        : diagnostic.Properties.GetValueOrDefault(DiagnosticProperties.Action) ?? diagnostic.ToString();
}
