using Amazon.S3;
using Amazon.S3.Model;
using Dstack.Backend.Model;

namespace Dstack.Backend.Tags;

/// <summary>Names that a team gives to runs, to use their artifacts elsewhere.</summary>
public sealed class TagStore(IAmazonS3 s3, string bucketName)
{
    /// <summary>The tags of a repository, each with the run it names.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ListAsync(Repo repo, CancellationToken cancellation = default)
    {
        var prefix = PrefixOf(repo);
        var found = await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucketName, Prefix = prefix }, cancellation);
        return (found.S3Objects ?? [])
            .Select(head => head.Key[prefix.Length..].Split(';'))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
    }

    /// <summary>Names a run.</summary>
    public Task AddAsync(Repo repo, string tag, string runName, CancellationToken cancellation = default)
    {
        var request = new PutObjectRequest { BucketName = bucketName, Key = KeyOf(repo, tag, runName), ContentBody = "" };
        return s3.PutObjectAsync(request, cancellation);
    }

    /// <summary>Takes a name away.</summary>
    public Task DeleteAsync(Repo repo, string tag, string runName, CancellationToken cancellation = default) =>
        s3.DeleteObjectAsync(new DeleteObjectRequest { BucketName = bucketName, Key = KeyOf(repo, tag, runName) }, cancellation);

    private static string PrefixOf(Repo repo) => $"tags/{repo.Path}/l;";

    private static string KeyOf(Repo repo, string tag, string runName) => $"{PrefixOf(repo)}{tag};{runName}";
}
