using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Dstack.Permissions;

namespace Dstack.Backend.Runner;

/// <summary>Where the runner sends what the job prints.</summary>
[PermissionPolicy("runner")]
public sealed class RunnerLogs(IAmazonCloudWatchLogs logs, string groupName, string streamName)
{
    /// <summary>Creates the stream of this run.</summary>
    public Task OpenAsync(CancellationToken cancellation = default) =>
        logs.CreateLogStreamAsync(new CreateLogStreamRequest { LogGroupName = groupName, LogStreamName = streamName }, cancellation);

    /// <summary>Sends lines.</summary>
    public Task WriteAsync(List<InputLogEvent> lines, CancellationToken cancellation = default)
    {
        var request = new PutLogEventsRequest { LogGroupName = groupName, LogStreamName = streamName, LogEvents = lines };
        return logs.PutLogEventsAsync(request, cancellation);
    }
}
