using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Libraries;

/// <summary>Amazon.Extensions.S3.Encryption: a client of S3 that asks KMS for a key where it was made with one of KMS.</summary>
public class S3EncryptionTests
{
    private static readonly MetadataReference Library = LibraryTest.StandIn("Amazon.Extensions.S3.Encryption", """
        namespace Amazon.Extensions.S3.Encryption
        {
            public class EncryptionMaterialsV4
            {
                public EncryptionMaterialsV4(string kmsKeyId, int kmsType, Dictionary<string, string> encryptionContext) { }
                public EncryptionMaterialsV4(System.Security.Cryptography.RSA algorithm, int algorithmType) { }
            }

            public class AmazonS3EncryptionClientV4 : Amazon.S3.AmazonS3Client
            {
                public AmazonS3EncryptionClientV4(Amazon.S3.AmazonS3Config config, EncryptionMaterialsV4 materials) : base(config) { }

                public override Task<Amazon.S3.Model.GetObjectResponse> GetObjectAsync(
                    Amazon.S3.Model.GetObjectRequest request, CancellationToken token = default) => null;
            }
        }
        """);

    private static readonly string[] S3 = ["s3:GetObject", "s3:PutObject"];

    [Fact]
    public Task Objects_are_read_and_written() => VerifyAsync(Allowing("sqs:SendMessage"), """
        await hidden.{|DSP0001:PutObjectAsync|}(new PutObjectRequest { BucketName = "b", Key = "k" });
        await hidden.{|DSP0001:GetObjectAsync|}("b", "k");
        await hidden.{|DSP0001:ListBucketsAsync|}();
        """);

    [Fact]
    public Task Keys_of_KMS_are_asked_for() => VerifyAsync(Allowing(S3), """
        var materials = new EncryptionMaterialsV4(key, 1, new Dictionary<string, string>());
        using var client = new AmazonS3EncryptionClientV4(new AmazonS3Config(), materials);
        await client.{|DSP0001:PutObjectAsync|}(new PutObjectRequest { BucketName = "b", Key = "k" });
        await client.{|DSP0001:GetObjectAsync|}("b", "k");
        """);

    [Fact]
    public Task Own_keys_and_what_is_not_seen_ask_for_none() => VerifyAsync(Allowing(S3), """
        using var client = new AmazonS3EncryptionClientV4(new AmazonS3Config(), new EncryptionMaterialsV4(rsa, 1));
        await client.PutObjectAsync(new PutObjectRequest { BucketName = "b", Key = "k" });
        await client.GetObjectAsync("b", "k");
        await hidden.PutObjectAsync(new PutObjectRequest { BucketName = "b", Key = "k" });
        """);

    private static Task VerifyAsync(string policy, string statements) => LibraryTest.VerifyAsync(policy, $$"""
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Amazon.Extensions.S3.Encryption;
        using Amazon.S3;
        using Amazon.S3.Model;

        class Program
        {
            async Task M(AmazonS3EncryptionClientV4 hidden, string key, System.Security.Cryptography.RSA rsa)
            {
                {{statements}}
            }
        }
        """, Library);
}
