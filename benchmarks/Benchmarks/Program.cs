using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Dstack.Permissions.Benchmarks.Budgets;
using Dstack.Permissions.Benchmarks.Projects;

if (args is ["budgets"])
{
    await BudgetReport.WriteAsync();
    return;
}

// The subjects run in this process: the analyzers then meet the Roslyn that this project references, as in a compiler.
var job = Job.Default.WithToolchain(new InProcessEmitToolchain(logOutput: false)).WithWarmupCount(4).WithIterationCount(12);
var config = ManualConfig.CreateEmpty()
    .AddJob(job)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddLogger(ConsoleLogger.Default);

BenchmarkSwitcher.FromAssembly(typeof(SampleProject).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
