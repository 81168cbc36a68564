using Amazon.S3;
using Amazon.S3.Model;
using Dstack.Permissions;

namespace Dstack.Backend.Runner;

/// <summary>The bucket, as the runner on the instance sees it.</summary>
[PermissionPolicy("runner")]
public sealed class RunnerBucket(IAmazonS3 s3, string bucketName)
{
    /// <summary>Reads an object as text.</summary>
    public async Task<string> ReadAsync(string key, CancellationToken cancellation = default)
    {
        using var stored = await s3.GetObjectAsync(new GetObjectRequest { BucketName = bucketName, Key = key }, cancellation);
        using var reader = new StreamReader(stored.ResponseStream);
        return await reader.ReadToEndAsync(cancellation);
    }

    /// <summary>Writes text as an object.</summary>
    public Task WriteAsync(string key, string text, CancellationToken cancellation = default) =>
        s3.PutObjectAsync(new PutObjectRequest { BucketName = bucketName, Key = key, ContentBody = text }, cancellation);

    /// <summary>The keys directly below a prefix.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(string prefix, CancellationToken cancellation = default)
    {
        var keys = new List<string>();
        var pages = s3.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = bucketName, Prefix = prefix, Delimiter = "/" });
        await foreach (var page in pages.Responses.WithCancellation(cancellation))
            keys.AddRange((page.S3Objects ?? []).Select(entry => entry.Key));
        return keys;
    }
}
