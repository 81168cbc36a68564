using Dstack.Permissions.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Dstack.Permissions.Generator.Tests.Pipeline;

/// <summary>Says for every step of a run why its values are what they are.</summary>
internal static class StepReasons
{
    public static string Describe(GeneratorRun before, GeneratorRun after, IEnumerable<string> steps) => string.Join(
        "\n",
        steps.Select(step => step + ": " + string.Join(", ", Reasons(after, step))).Append("Output: " + Outputs(before, after)));

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) =>
        run.Result.TrackedSteps[step].SelectMany(each => each.Outputs).Select(output => output.Reason);

    private static string Outputs(GeneratorRun before, GeneratorRun after)
    {
        var reasons = after.Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).ToArray();
        if (reasons.All(output => output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Removed))
            return "all Cached";
        if (reasons.All(output => output.Reason is not IncrementalStepRunReason.Cached))
            return "all but Cached";
        var changed = after.Files.Where(file => !before.Files.TryGetValue(file.Key, out var text)
            || text != file.Value).Select(file => file.Key);
        return string.Join(", ", changed.Order(StringComparer.Ordinal));
    }
}
