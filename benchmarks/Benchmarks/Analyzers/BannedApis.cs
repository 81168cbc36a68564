using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Benchmarks.Analyzers;

/// <summary>BannedApiAnalyzers: the analyzer that ours is measured against, as it too looks every call up in a table.</summary>
internal static class BannedApis
{
    /// <summary>As many bans as the AWS code of the sample has methods, none of them used.</summary>
    public const string Symbols =
        """
        M:System.Console.WriteLine(System.String); measured
        M:System.IO.File.ReadAllText(System.String); measured
        T:System.Random; measured
        M:System.Threading.Thread.Sleep(System.Int32); measured
        T:System.Net.WebClient; measured
        """;

    public static DiagnosticAnalyzer Create()
    {
        var package = typeof(BannedApis).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "BannedApiAnalyzers").Value!;
        var folder = System.IO.Path.Combine(package, "analyzers", "dotnet", "cs");
        Assembly.LoadFrom(System.IO.Path.Combine(folder, "Microsoft.CodeAnalysis.BannedApiAnalyzers.dll"));
        var assembly = Assembly.LoadFrom(System.IO.Path.Combine(folder, "Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers.dll"));
        var type = assembly.GetTypes().Single(type => !type.IsAbstract && type.Name == "CSharpSymbolIsBannedAnalyzer");
        return (DiagnosticAnalyzer)System.Activator.CreateInstance(type)!;
    }
}
