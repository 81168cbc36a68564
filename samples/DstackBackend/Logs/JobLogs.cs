using System.Runtime.CompilerServices;
using Amazon.CloudWatchLogs;
using Amazon.CloudWatchLogs.Model;
using Dstack.Backend.Model;

namespace Dstack.Backend.Logs;

/// <summary>What jobs print: a log group for each repository, a stream for each run.</summary>
public sealed class JobLogs(IAmazonCloudWatchLogs logs, string bucketName)
{
    /// <summary>Makes sure that the repository's log group and the run's stream exist before the runner writes to them.</summary>
    public async Task PrepareAsync(Repo repo, string runName, CancellationToken cancellation = default)
    {
        var group = GroupOf(repo);
        if (!await ExistsAsync(group, cancellation))
        {
            var tags = new Dictionary<string, string> { ["owner"] = "dstack", ["dstack_bucket"] = bucketName };
            await logs.CreateLogGroupAsync(new CreateLogGroupRequest { LogGroupName = group, Tags = tags }, cancellation);
        }

        var stream = new CreateLogStreamRequest { LogGroupName = group, LogStreamName = runName };
        await logs.CreateLogStreamAsync(stream, cancellation);
    }

    /// <summary>The newest lines of a run, one page.</summary>
    public async Task<IReadOnlyList<string>> ReadPageAsync(
        Repo repo, string runName, DateTimeOffset since, CancellationToken cancellation = default)
    {
        var page = await logs.FilterLogEventsAsync(RequestFor(repo, runName, since), cancellation);
        return [.. (page.Events ?? []).Select(line => line.Message)];
    }

    /// <summary>All lines of a run since a time.</summary>
    public async IAsyncEnumerable<string> ReadAsync(
        Repo repo, string runName, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var pages = logs.Paginators.FilterLogEvents(RequestFor(repo, runName, since));
        await foreach (var page in pages.Responses.WithCancellation(cancellation))
        {
            foreach (var line in page.Events ?? [])
                yield return line.Message;
        }
    }

    private FilterLogEventsRequest RequestFor(Repo repo, string runName, DateTimeOffset since) => new()
    {
        LogGroupName = GroupOf(repo),
        LogStreamNames = [runName],
        StartTime = since.ToUnixTimeMilliseconds(),
    };

    private async Task<bool> ExistsAsync(string group, CancellationToken cancellation)
    {
        var found = await logs.DescribeLogGroupsAsync(new DescribeLogGroupsRequest { LogGroupNamePrefix = group }, cancellation);
        return (found.LogGroups ?? []).Any(candidate => candidate.LogGroupName == group);
    }

    private string GroupOf(Repo repo) => $"/dstack/jobs/{bucketName}/{repo.Path}";
}
