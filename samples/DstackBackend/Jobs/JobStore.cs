using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using Dstack.Backend.Model;

namespace Dstack.Backend.Jobs;

/// <summary>
/// The jobs of a repository. A job is one object; an empty second one carries its head in the key, so that listing needs no reading.
/// </summary>
public sealed class JobStore(IAmazonS3 s3, string bucketName)
{
    /// <summary>Writes a job and its head.</summary>
    public async Task PutAsync(Job job, CancellationToken cancellation = default)
    {
        foreach (var stale in await FindKeysAsync(HeadPrefix(job.Repo, job.Id), cancellation))
            await s3.DeleteObjectAsync(new DeleteObjectRequest { BucketName = bucketName, Key = stale }, cancellation);

        var body = JsonSerializer.Serialize(job, BackendJson.Default.Job);
        await s3.PutObjectAsync(
            new PutObjectRequest { BucketName = bucketName, Key = KeyOf(job.Repo, job.Id), ContentBody = body }, cancellation);

        var head = $"{HeadPrefix(job.Repo, job.Id)}{job.RunName};{job.Status};{job.RunnerId}";
        await s3.PutObjectAsync(new PutObjectRequest { BucketName = bucketName, Key = head, ContentBody = "" }, cancellation);
    }

    /// <summary>Reads a job.</summary>
    public async Task<Job?> GetAsync(Repo repo, string id, CancellationToken cancellation = default)
    {
        var request = new GetObjectRequest { BucketName = bucketName, Key = KeyOf(repo, id) };
        using var stored = await s3.GetObjectAsync(request, cancellation);
        return await JsonSerializer.DeserializeAsync(stored.ResponseStream, BackendJson.Default.Job, cancellation);
    }

    /// <summary>The heads of a repository's jobs, the newest thousand.</summary>
    public Task<IReadOnlyList<string>> ListHeadsAsync(Repo repo, CancellationToken cancellation = default) =>
        FindKeysAsync(HeadPrefix(repo, ""), cancellation);

    private async Task<IReadOnlyList<string>> FindKeysAsync(string prefix, CancellationToken cancellation)
    {
        var request = new ListObjectsV2Request { BucketName = bucketName, Prefix = prefix, MaxKeys = 1000 };
        var found = await s3.ListObjectsV2Async(request, cancellation);
        return [.. (found.S3Objects ?? []).Select(entry => entry.Key)];
    }

    private static string KeyOf(Repo repo, string id) => $"jobs/{repo.Path}/{id}.json";

    private static string HeadPrefix(Repo repo, string id) => $"jobs/{repo.Path}/l;{id};";
}
