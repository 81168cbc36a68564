using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using Dstack.Backend.Model;

namespace Dstack.Backend.Runners;

/// <summary>The runners that are alive, as objects of the bucket: the runner reads from there what it has to do.</summary>
public sealed class RunnerStore(IAmazonS3 s3, string bucketName)
{
    /// <summary>Writes a runner.</summary>
    public Task PutAsync(RunnerState runner, CancellationToken cancellation = default)
    {
        var request = new PutObjectRequest
        {
            BucketName = bucketName,
            Key = KeyOf(runner.Id),
            ContentBody = JsonSerializer.Serialize(runner, BackendJson.Default.RunnerState),
        };
        request.Metadata.Add("status", runner.Job.Status.ToString());
        return s3.PutObjectAsync(request, cancellation);
    }

    /// <summary>Reads a runner.</summary>
    public async Task<RunnerState?> GetAsync(string id, CancellationToken cancellation = default)
    {
        using var stored = await s3.GetObjectAsync(new GetObjectRequest { BucketName = bucketName, Key = KeyOf(id) }, cancellation);
        return await JsonSerializer.DeserializeAsync(stored.ResponseStream, BackendJson.Default.RunnerState, cancellation);
    }

    /// <summary>Forgets a runner.</summary>
    public Task DeleteAsync(string id, CancellationToken cancellation = default) =>
        s3.DeleteObjectAsync(new DeleteObjectRequest { BucketName = bucketName, Key = KeyOf(id) }, cancellation);

    private static string KeyOf(string id) => $"runners/{id}.json";
}
