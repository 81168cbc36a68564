using System;

namespace Dstack.Permissions.Iam.Rules.Resources;

/// <summary>An <c>s3://bucket/key</c>, as the AWS command line writes it, and the ARNs that IAM wants for it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Bucket">The bucket, without a wildcard behind it.</param>
/// <param name="Key">The key or key pattern; empty for the bucket itself, <c>*</c> for <c>s3://bucket*</c> and <c>s3://bucket/</c>.</param>
internal readonly record struct S3Uri(string Text, string Bucket, string Key)
{
    private const string Scheme = "s3://";

    /// <summary>Whether it speaks of the whole bucket.</summary>
    public bool IsBucket => Key is "" or "*";

    public string BucketArn => "arn:aws:s3:::" + Bucket;

    public string ObjectsArn => BucketArn + "/*";

    /// <summary>The one ARN that says what the text says; a star right behind the bucket's name means its objects.</summary>
    public string Arn => Key.Length == 0 ? BucketArn : BucketArn + "/" + Key;

    public static bool TryParse(string text, out S3Uri uri)
    {
        uri = default;
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || text.Length == Scheme.Length)
            return false;
        var path = text.Substring(Scheme.Length);
        var slash = path.IndexOf('/');
        var bucket = slash < 0 ? path : path.Substring(0, slash);
        var key = slash < 0 ? "" : slash == path.Length - 1 ? "*" : path.Substring(slash + 1);
        if (key.Length == 0 && bucket.Length > 1 && bucket[bucket.Length - 1] == '*')
        {
            bucket = bucket.TrimEnd('*');
            key = "*";
        }

        uri = new S3Uri(text, bucket, key);
        return bucket.Length > 0;
    }
}
