using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;
using Dstack.Backend.Model;

namespace Dstack.Backend.Artifacts;

/// <summary>The files that jobs leave behind.</summary>
public sealed class ArtifactStore(IAmazonS3 s3, string bucketName)
{
    /// <summary>The names of the files and folders directly below a path.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(Repo repo, string jobId, string path, CancellationToken cancellation = default)
    {
        var prefix = PrefixOf(repo, jobId) + path;
        var request = new ListObjectsRequest { BucketName = bucketName, Prefix = prefix, Delimiter = "/" };
        var listing = await s3.ListObjectsAsync(request, cancellation);
        var files = listing.S3Objects?.Select(file => file.Key) ?? [];
        return [.. (listing.CommonPrefixes ?? []).Concat(files).Select(key => key[prefix.Length..])];
    }

    /// <summary>Copies all files of a job to a local folder.</summary>
    public async Task DownloadAsync(Repo repo, string jobId, DirectoryInfo target, CancellationToken cancellation = default)
    {
        using var transfer = new TransferUtility(s3);
        var prefix = PrefixOf(repo, jobId);
        var files = s3.Paginators.ListObjects(new ListObjectsRequest { BucketName = bucketName, Prefix = prefix });
        await foreach (var page in files.Responses.WithCancellation(cancellation))
        {
            foreach (var file in page.S3Objects ?? [])
            {
                var path = Path.Combine(target.FullName, file.Key[prefix.Length..]);
                await transfer.DownloadAsync(path, bucketName, file.Key, cancellation);
            }
        }
    }

    /// <summary>Copies the files of a local folder to the job.</summary>
    public async Task UploadAsync(Repo repo, string jobId, DirectoryInfo source, CancellationToken cancellation = default)
    {
        using var transfer = new TransferUtility(s3);
        foreach (var file in source.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(source.FullName, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
            await transfer.UploadAsync(file.FullName, bucketName, PrefixOf(repo, jobId) + path, cancellation);
        }
    }

    private static string PrefixOf(Repo repo, string jobId) => $"artifacts/{repo.Path}/{jobId}/";
}
