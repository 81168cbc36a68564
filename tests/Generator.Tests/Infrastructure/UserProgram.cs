using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Generator.Tests.Infrastructure;

/// <summary>A user's program with one policy.</summary>
internal static class UserProgram
{
    /// <summary>The program around an expression that uses the generated code.</summary>
    public static TestProject With(string policy, string expression) => TestProject.With(policy, $$"""
        using System.Linq;
        using Dstack.Permissions;

        namespace App
        {
            internal static class Program
            {
                internal static object Evaluate()
                {
                    return {{expression}};
                }
            }
        }
        """);

    /// <summary>Compiles the program without a diagnostic, runs it, and gives the expression's value as text.</summary>
    public static string Evaluate(string policy, string expression)
    {
        var run = GeneratorRun.Of(With(policy, expression));
        Assert.Empty(run.Diagnostics.Where(diagnostic => diagnostic.Id != "CS8019"));
        using var program = run.Load();
        return program.Invoke("App.Program", "Evaluate").ToString()!;
    }

    /// <summary>The ids of the compiler's errors in the user's source.</summary>
    public static IReadOnlyList<string> Errors(string policy, string expression) => GeneratorRun.Of(With(policy, expression)).Diagnostics
        .Where(diagnostic => diagnostic is { DefaultSeverity: DiagnosticSeverity.Error })
        .Select(diagnostic => diagnostic.Id)
        .ToArray();
}
