using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Dstack.Permissions.Analyzer;
using Dstack.Permissions.Benchmarks.Analyzers;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Dstack.Permissions.Benchmarks.Budgets;

/// <summary>Prints each time budget of the project beside what was measured.</summary>
internal static class BudgetReport
{
    private const int NanosecondsPerMillisecond = 1_000_000;

    /// <summary>Measures everything, half a minute long, and prints one line per budget.</summary>
    public static async Task WriteAsync()
    {
        await WriteAnalyzerAsync();
        await WriteNothingToDoAsync();
        await WriteGeneratorAsync();
        await WriteIamAsync();
    }

    private static async Task WriteAnalyzerAsync()
    {
        var project = new AnalyzerBenchmarks();
        var runs = await CpuTime.LeastAsync(new Dictionary<string, Func<Task>>
        {
            ["empty"] = project.EmptyInvocationAction,
            ["calls"] = project.Calls,
        });
        WriteRatio("a project full of SDK calls, whole run, to an empty invocation action", runs["calls"], runs["empty"], 1.25);

        var own = await CpuTime.LeastAsync(new Dictionary<string, Func<Task<double>>>
        {
            ["calls"] = () => OwnTimeAsync(project, new CallAnalyzer()),
            ["banned"] = () => OwnTimeAsync(project, BannedApis.Create()),
        });
        WriteRatio("the same, the analyzer's own time, to that of BannedApiAnalyzers", own["calls"], own["banned"], 0.5);
    }

    private static async Task WriteNothingToDoAsync()
    {
        var project = new NothingToDoBenchmarks();
        var runs = await CpuTime.LeastAsync(new Dictionary<string, Func<Task>>
        {
            ["empty"] = () => RepeatAsync(100, project.RegistersNothing),
            ["calls"] = () => RepeatAsync(100, project.CallsWithoutSdk),
        });
        WriteRatio("a project without the SDK, to an analyzer that registers nothing", runs["calls"], runs["empty"], 1.1);
    }

    private static async Task WriteGeneratorAsync()
    {
        var generator = new GeneratorBenchmarks();
        var runs = await CpuTime.LeastAsync(new Dictionary<string, Func<Task>>
        {
            ["empty"] = () => Repeat(1000, generator.UnrelatedEditOfAnEmptyGenerator),
            ["edit"] = () => Repeat(1000, generator.UnrelatedEdit),
            ["cold"] = () => Repeat(1, generator.SeedPolicyCold),
        });
        WriteRatio("generator, unrelated edit, to an empty generator (1,000 edits)", runs["edit"], runs["empty"], 1.2);
        WriteTime("generator, seed policy, cold", runs["cold"], 10);
    }

    private static async Task WriteIamAsync()
    {
        var catalog = new CatalogBenchmarks();
        var policies = new PolicyBenchmarks();
        const int Calls = 1_000_000;
        var runs = await CpuTime.LeastAsync(new Dictionary<string, Func<Task>>
        {
            ["index"] = () => Repeat(1, catalog.Index),
            ["largest"] = () => Repeat(1, catalog.LargestService),
            ["call"] = () => Repeat(Calls, catalog.Call),
            ["large"] = () => Repeat(1, policies.Large),
        });
        WriteTime("catalog, index", runs["index"], 3);
        WriteTime("catalog, largest service", runs["largest"], 10);
        Write("catalog, look-up of a call", runs["call"] * NanosecondsPerMillisecond / Calls, 200, "ns");
        WriteTime("a policy of 150 KB, every rule", runs["large"], 50);
    }

    // What the compiler too shows with -reportanalyzer: the actions of the analyzer alone, without the binding that they share with all
    // others.
    private static async Task<double> OwnTimeAsync(AnalyzerBenchmarks project, DiagnosticAnalyzer analyzer)
    {
        var analyzed = project.WithTimedAnalyzer(analyzer);
        await analyzed.GetAnalyzerDiagnosticsAsync();
        return (await analyzed.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime.TotalMilliseconds;
    }

    private static async Task RepeatAsync(int times, Func<Task> subject)
    {
        for (var time = 0; time < times; time++)
            await subject();
    }

    private static Task Repeat<T>(int times, Func<T> subject)
    {
        for (var time = 0; time < times; time++)
            subject();
        return Task.CompletedTask;
    }

    private static void WriteRatio(string what, double measured, double baseline, double budget) =>
        Write(what, measured / baseline, budget, string.Create(CultureInfo.InvariantCulture, $"({measured:F2} to {baseline:F2} ms)"));

    private static void WriteTime(string what, double measured, double budget) => Write(what, measured, budget, "ms");

    private static void Write(string what, double measured, double budget, string unit) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{(measured <= budget ? "within" : "OVER"),-7} {measured,8:F2} of {budget,6:F2}  {what} {unit}"));
}
