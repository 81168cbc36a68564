using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Dstack.Permissions.Benchmarks.Budgets;

/// <summary>
/// Processor time instead of time on the clock, the least of many runs in random order: what else the machine does, and what the
/// just-in-time compiler has learned meanwhile, then weighs on no subject more than on another.
/// </summary>
internal static class CpuTime
{
    private const int Runs = 40;
    private const int WarmUps = 8;

    /// <summary>The least milliseconds of processor time that each subject took.</summary>
    /// <param name="subjects">What is run, by its name.</param>
    public static async Task<IReadOnlyDictionary<string, double>> LeastAsync(IReadOnlyDictionary<string, Func<Task>> subjects)
    {
        return await LeastAsync(
            subjects.ToDictionary(subject => subject.Key, subject => (Func<Task<double>>)(() => MeasureAsync(subject.Value))));
    }

    /// <summary>The least of what each subject says of itself, in milliseconds.</summary>
    /// <param name="subjects">What is run and gives its own time, by its name.</param>
    public static async Task<IReadOnlyDictionary<string, double>> LeastAsync(IReadOnlyDictionary<string, Func<Task<double>>> subjects)
    {
        var order = new Random(20260926);
        var least = subjects.Keys.ToDictionary(name => name, _ => double.MaxValue);
        for (var run = 0; run < WarmUps + Runs; run++)
        {
            foreach (var (name, subject) in subjects.OrderBy(_ => order.Next()))
            {
                GC.Collect();
                var time = await subject();
                if (run >= WarmUps)
                    least[name] = Math.Min(least[name], time);
            }
        }

        return least;
    }

    private static async Task<double> MeasureAsync(Func<Task> subject)
    {
        var before = Environment.CpuUsage.TotalTime;
        await subject();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
