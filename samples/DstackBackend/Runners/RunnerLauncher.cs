using Dstack.Backend.Model;

namespace Dstack.Backend.Runners;

/// <summary>Brings a job onto an instance, and takes it off again.</summary>
public sealed class RunnerLauncher(
    InstanceTypes types, MachineImages images, SecurityGroups groups, RunnerRole role, Instances instances, RunnerStore runners)
{
    /// <summary>Runs a job on the smallest instance that fits it.</summary>
    public async Task<RunnerState> RunAsync(Job job, string? subnetId = null, CancellationToken cancellation = default)
    {
        var type = await types.FindAsync(job.Requirements, cancellation)
            ?? throw new InvalidOperationException($"No instance type of the region has what the job {job.Id} needs.");
        var runner = new RunnerState(Guid.NewGuid().ToString("n"), null, job.Requirements.Spot, job);
        await runners.PutAsync(runner, cancellation);

        var image = await images.NewestAsync(job.Requirements.Gpus > 0, cancellation);
        var group = await groups.EnsureAsync(subnetId, cancellation);
        var profile = await role.EnsureInstanceProfileAsync(cancellation);
        var script = $"#!/bin/bash\ndstack-runner --id {runner.Id} --security-group {group} start\n";
        var options = new LaunchOptions(image.ImageId, type.InstanceType.Value, profile, script, runner.Spot);

        runner = runner with { RequestId = await instances.LaunchAsync(options, cancellation) };
        await runners.PutAsync(runner, cancellation);
        return runner;
    }

    /// <summary>Whether what runs the job is still there.</summary>
    public async Task<bool> IsAliveAsync(RunnerState runner, CancellationToken cancellation = default) => runner switch
    {
        { RequestId: null } => false,
        { Spot: true } => await instances.GetSpotStatusAsync(
            runner.RequestId, cancellation) is "fulfilled" or "pending-fulfillment" or "pending-evaluation",
        _ => await instances.GetStateAsync(runner.RequestId, cancellation) is "running" or "pending",
    };

    /// <summary>Stops the instance of a job, whatever the job is doing.</summary>
    public async Task StopAsync(string runnerId, CancellationToken cancellation = default)
    {
        if (await runners.GetAsync(runnerId, cancellation) is not { RequestId: { } requestId } runner)
            return;
        if (runner.Spot)
            await instances.CancelSpotAsync(requestId, cancellation);
        else
            await instances.TerminateAsync(requestId, cancellation);
        await runners.DeleteAsync(runnerId, cancellation);
    }
}
