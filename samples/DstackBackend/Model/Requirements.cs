namespace Dstack.Backend.Model;

/// <summary>What an instance must have to run a job.</summary>
public sealed record Requirements(int Cpus, long MemoryMiB, int Gpus = 0, bool Spot = false);
