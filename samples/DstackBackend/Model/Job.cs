namespace Dstack.Backend.Model;

/// <summary>A job: one command of a workflow, run on one instance.</summary>
public sealed record Job(
    string Id,
    string RunName,
    Repo Repo,
    JobStatus Status,
    Requirements Requirements,
    string? RunnerId = null,
    string? RequestId = null);
