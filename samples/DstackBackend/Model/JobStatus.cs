namespace Dstack.Backend.Model;

/// <summary>Where a job stands.</summary>
public enum JobStatus
{
    Submitted,
    Running,
    Stopping,
    Stopped,
    Done,
    Failed,
}
