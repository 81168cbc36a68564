using System;
using System.Linq;
using System.Threading.Tasks;

namespace Dstack.Permissions.Simulation.Tests;

/// <summary>
/// Verdicts on policies against those of an independent simulator. A verdict of granted needs a request that the simulator allows; any
/// other verdict needs that there is none, whatever the placeholders become.
/// </summary>
public class VerdictTests(ITestOutputHelper output)
{
    private const string Denied = "-";
    private const string NotSimulated = "?";

    // So many times more policies are compared on demand.
    private const string FactorVariable = "DSTACK_SIMULATION_FACTOR";

    private static int Factor => int.TryParse(Environment.GetEnvironmentVariable(FactorVariable), out var factor) ? factor : 1;

    [Theory]
    [InlineData(1, 350, false)]
    [InlineData(2, 50, true)]
    public async Task Verdicts_agree(int seed, int policies, bool hasPlaceholders)
    {
        if (Simulator.Install() is { } reason)
            Assert.Skip(reason);
        var pairs = new PolicyCases(seed, hasPlaceholders).Take(policies * Factor)
            .SelectMany(one => one.Actions.Select(action => new VerdictPair(one.Policy, action)))
            .ToArray();
        var requests = pairs.SelectMany(pair => pair.Requests().Select(request => (Pair: pair, Request: request))).ToArray();
        var answers = await Simulator.AnswerAsync([.. requests.Select(request => request.Request)]);
        var compared = requests
            .Zip(answers, (request, answer) => (request.Pair, Answer: answer))
            .GroupBy(one => one.Pair, one => one.Answer)
            .Select(pair => (Pair: pair.Key, Answers: pair, Allowed: pair.FirstOrDefault(answer => answer is not (Denied or NotSimulated))))
            .Where(one => one.Allowed is not null || one.Answers.All(answer => answer == Denied))
            .ToArray();
        var disagreements = compared
            .Where(one => one.Pair.IsGranted != (one.Allowed is not null))
            .Select(one => $"simulated {one.Allowed ?? "denied"}: {one.Pair}")
            .ToArray();

        output.WriteLine($"{compared.Length} pairs, {requests.Length} policies simulated, {disagreements.Length} disagreements");
        Assert.True(compared.Length > pairs.Length / 2);
        Assert.True(compared.Count(one => one.Pair.IsGranted) > compared.Length / 10);
        Assert.True(disagreements.Length == 0, string.Join("\n", disagreements));
    }
}
