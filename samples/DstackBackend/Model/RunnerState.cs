namespace Dstack.Backend.Model;

/// <summary>A runner: the instance, or the request for a spot instance, that runs a job.</summary>
public sealed record RunnerState(string Id, string? RequestId, bool Spot, Job Job);
