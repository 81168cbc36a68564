using System.Net;
using Amazon.S3;
using Amazon.S3.Model;

namespace Dstack.Backend.Config;

/// <summary>The bucket that holds all of a team's metadata and artifacts.</summary>
public sealed class BucketConfig(IAmazonS3 s3)
{
    /// <summary>Makes sure that the bucket exists and is the caller's.</summary>
    public async Task EnsureBucketAsync(string bucketName, string region, CancellationToken cancellation = default)
    {
        if (await ExistsAsync(bucketName, cancellation))
            return;
        var request = new PutBucketRequest { BucketName = bucketName };

        // S3 refuses a location constraint for the one region that was there first.
        if (region != "us-east-1")
            request.BucketRegionName = region;
        await s3.PutBucketAsync(request, cancellation);
    }

    private async Task<bool> ExistsAsync(string bucketName, CancellationToken cancellation)
    {
        try
        {
            await s3.HeadBucketAsync(new HeadBucketRequest { BucketName = bucketName }, cancellation);
            return true;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
    }
}
