using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Keys;

/// <summary>DSP0004 where a request names a customer managed key of KMS.</summary>
public class NamedKeyTests
{
    private const string KeyArn = "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private static readonly string NoKms = Allowing("s3:*", "ssm:*", "sqs:*", "dynamodb:*", "ec2:*", "secretsmanager:*");

    [Fact]
    public Task The_message_names_member_and_action() => Create()
        .WithSource(InClass($$"""
            Task M(IAmazonS3 s3) => s3.PutObjectAsync(new()
            {
                BucketName = "b",
                {|#0:ServerSideEncryptionKeyManagementServiceKeyId|} = "{{KeyArn}}",
            });
            """))
        .WithPolicy(NoKms)
        .Expecting(new DiagnosticResult(Descriptors.MissingActionOfMember)
            .WithLocation(0)
            .WithMessage(
                "'IAmazonS3.PutObjectAsync' with 'ServerSideEncryptionKeyManagementServiceKeyId' set needs 'kms:GenerateDataKey' as well, "
                + "which policy.json does not allow; add the action to an Allow statement"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("\"" + KeyArn + "\"")]
    [InlineData("\"1234abcd-12ab-34cd-56ef-1234567890ab\"")]
    [InlineData("\"alias/jobs\"")]
    [InlineData("\"arn:aws:kms:eu-west-1:123456789012:alias/jobs\"")]
    [InlineData("Key")]
    [InlineData("$\"alias/jobs-{stage}\"")]
    [InlineData("$\"arn:aws:kms:{region}:{account}:key/\" + id")]
    public Task A_customer_key(string key) => VerifyAsync(NoKms, $$"""
        const string Key = "alias/" + "jobs";

        Task M(IAmazonS3 s3, string stage, string region, string account, string id) =>
            s3.PutObjectAsync(new() { {|DSP0004:ServerSideEncryptionKeyManagementServiceKeyId|} = {{key}} });
        """);

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"alias/aws/s3\"")]
    [InlineData("\"arn:aws:kms:eu-west-1:123456789012:alias/aws/s3\"")]
    [InlineData("$\"arn:aws:kms:{region}:123456789012:alias/aws/s3\"")]
    [InlineData("region")]
    [InlineData("$\"alias/{region}\"")]
    [InlineData("$\"{region}\"")]
    [InlineData("Environment.GetEnvironmentVariable(\"KEY\")")]
    public Task No_customer_key_or_none_that_is_seen(string? key) => VerifyAsync(NoKms, $$"""
        Task M(IAmazonS3 s3, string region) =>
            s3.PutObjectAsync(new() { ServerSideEncryptionKeyManagementServiceKeyId = {{key}} });
        """);

    [Fact]
    public Task A_granted_key_is_silent() => VerifyAsync(
        Policy($$"""
            { "Effect": "Allow", "Action": "s3:*", "Resource": "*" },
            {
              "Effect": "Allow",
              "Action": "kms:GenerateDataKey*",
              "Resource": "{{KeyArn}}",
              "Condition": { "StringEquals": { "kms:ViaService": "s3.eu-west-1.amazonaws.com" } }
            }
            """),
        $$"""
        Task M(IAmazonS3 s3) => s3.PutObjectAsync(new() { ServerSideEncryptionKeyManagementServiceKeyId = "{{KeyArn}}" });
        """);

    [Fact]
    public Task Encryption_without_the_key_is_silent() => VerifyAsync(NoKms, """
        Task M(IAmazonS3 s3) => s3.PutObjectAsync(new()
        {
            ServerSideEncryptionKeyManagementServiceKeyId = "alias/jobs",
            ServerSideEncryptionMethod = ServerSideEncryptionMethod.AES256,
        });
        """);

    [Fact]
    public Task Objects_of_s3() => VerifyAsync(NoKms, """
        async Task M(IAmazonS3 s3, Amazon.S3.Transfer.TransferUtility transfer)
        {
            await s3.CopyObjectAsync(
                new() { SourceBucket = "a", {|DSP0004:ServerSideEncryptionKeyManagementServiceKeyId|} = "alias/jobs" });
            await s3.CopyObjectAsync(new() { SourceBucket = "a" });
            await s3.InitiateMultipartUploadAsync(
                new() { {|DSP0004:{|DSP0004:ServerSideEncryptionKeyManagementServiceKeyId|}|} = "alias/jobs" });
            await s3.InitiateMultipartUploadAsync(new() { BucketName = "b" });
            await transfer.UploadAsync(new() { {|DSP0004:{|DSP0004:ServerSideEncryptionKeyManagementServiceKeyId|}|} = "alias/jobs" });
            await transfer.UploadAsync("file", "bucket");
        }
        """);

    [Fact]
    public Task Parameters() => VerifyAsync(NoKms, """
        async Task M(IAmazonSimpleSystemsManagement ssm)
        {
            await ssm.PutParameterAsync(new() { Name = "p", Type = ParameterType.SecureString, {|DSP0004:KeyId|} = "alias/jobs" });
            await ssm.PutParameterAsync(new() { Name = "p", {|DSP0004:KeyId|} = "alias/jobs" });
            await ssm.PutParameterAsync(new() { Name = "p", Type = ParameterType.String, KeyId = "alias/jobs" });
            await ssm.PutParameterAsync(new() { Name = "p", Type = ParameterType.SecureString, KeyId = "alias/aws/ssm" });
            await ssm.PutParameterAsync(new() { Name = "p", Type = ParameterType.SecureString });
        }
        """);

    [Fact]
    public Task Tables_and_volumes() => VerifyAsync(NoKms, """
        async Task M(IAmazonDynamoDB db, IAmazonEC2 ec2)
        {
            await db.CreateTableAsync(
                new() { SSESpecification = new() { Enabled = true, {|DSP0004:{|DSP0004:KMSMasterKeyId|}|} = "alias/jobs" } });
            await db.CreateTableAsync(new() { SSESpecification = new() { Enabled = true } });
            await db.CreateTableAsync(new() { TableName = "t" });
            await ec2.CreateVolumeAsync(new() { Encrypted = true, {|DSP0004:{|DSP0004:KmsKeyId|}|} = "alias/jobs" });
            await ec2.CreateVolumeAsync(new() { Encrypted = true });
            await ec2.RunInstancesAsync(
                new() { BlockDeviceMappings = [new() { Ebs = new() { {|DSP0004:{|DSP0004:KmsKeyId|}|} = "alias/jobs" } }] });
            await ec2.RunInstancesAsync(new() { BlockDeviceMappings = [new() { Ebs = new() { VolumeSize = 8 } }] });
        }
        """);

    [Fact]
    public Task Secrets() => Create()
        .Using(StandInSdk.References)
        .WithSource(InClass("""
            async Task M(Amazon.SecretsManager.IAmazonSecretsManager secrets)
            {
                await secrets.CreateSecretAsync(new() { Name = "s", {|DSP0004:{|DSP0004:KmsKeyId|}|} = "alias/jobs" });
                await secrets.CreateSecretAsync(new() { Name = "s" });
                await secrets.UpdateSecretAsync(new() { SecretId = "s", {|DSP0004:{|DSP0004:KmsKeyId|}|} = "alias/jobs" });
                await secrets.UpdateSecretAsync(new() { SecretId = "s", KmsKeyId = "alias/aws/secretsmanager" });
            }
            """))
        .WithPolicy(NoKms)
        .RunAsync(TestContext.Current.CancellationToken);
}
