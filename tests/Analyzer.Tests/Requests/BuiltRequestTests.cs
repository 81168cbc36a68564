using System.Threading.Tasks;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Requests;

/// <summary>Requests that private methods and local functions build, and objects that the program's own classes set up.</summary>
public class BuiltRequestTests
{
    private static readonly string Granted = Allowing("s3:PutObject", "s3:GetObjectVersion");

    [Fact]
    public Task Several_returns() => VerifyAsync(Granted, """
        async Task M(IAmazonS3 s3, bool flag)
        {
            await s3.PutObjectAsync(Always(flag));
            await s3.PutObjectAsync(Perhaps(flag));
            await s3.{|DSP0001:GetObjectAsync|}(Never(flag));
            await s3.PutObjectAsync(await Later());
            var held = Held("k");
            held.Key = "other";
            await s3.PutObjectAsync(held);
        }

        private static PutObjectRequest Always(bool flag)
        {
            if (flag)
                return new() { {|DSP0004:CannedACL|} = S3CannedACL.PublicRead };
            return new() { CannedACL = S3CannedACL.Private };
        }

        private static PutObjectRequest Perhaps(bool flag)
        {
            var request = new PutObjectRequest();
            if (flag)
                request.CannedACL = S3CannedACL.PublicRead;
            return request;
        }

        private static GetObjectRequest Never(bool flag) => flag ? new() { Key = "a" } : new() { Key = "b" };

        private static async Task<PutObjectRequest> Later()
        {
            await Task.Delay(1);
            return new() { {|DSP0004:CannedACL|} = S3CannedACL.PublicRead };
        }

        private static PutObjectRequest Held(string key) => new() { Key = key, {|DSP0004:CannedACL|} = S3CannedACL.PublicRead };
        """);

    [Fact]
    public Task Only_one_level_is_followed() => VerifyAsync(Granted, """
        async Task M(IAmazonS3 s3)
        {
            await s3.PutObjectAsync(Outer());
            await s3.PutObjectAsync(Recursive(3));
        }

        private static PutObjectRequest Outer() => Inner();
        private static PutObjectRequest Inner() => new() { CannedACL = S3CannedACL.PublicRead };
        private static PutObjectRequest Recursive(int count) =>
            count == 0 ? new() { CannedACL = S3CannedACL.PublicRead } : Recursive(count - 1);
        """);

    [Fact]
    public Task Variables_that_hold_each_other() => VerifyAsync(Granted, """
        async Task M(IAmazonS3 s3, bool flag)
        {
            var one = new GetObjectRequest();
            var other = new GetObjectRequest();
            while (flag)
            {
                one = flag ? other : one;
                other = one;
                await s3.GetObjectAsync(one);
            }

            await s3.GetObjectAsync(other);
            var own = new GetObjectRequest();
            own = flag ? own : new GetObjectRequest();
            await s3.GetObjectAsync(own);
        }
        """);

    [Fact]
    public Task Classes_of_the_program_may_set_anything() => VerifyAsync(Granted, """
        class Versioned : GetObjectRequest { public Versioned() => VersionId = "1"; }
        class Plain : GetObjectRequest { }

        async Task M(IAmazonS3 s3)
        {
            await s3.GetObjectAsync(new Versioned());
            await s3.{|DSP0001:GetObjectAsync|}(new Plain());
        }
        """);

    [Fact]
    public Task Nested_objects_in_variables() => VerifyAsync(Allowing("ec2:*", "dynamodb:*"), """
        async Task M(IAmazonDynamoDB db, bool flag)
        {
            var sse = new Amazon.DynamoDBv2.Model.SSESpecification { Enabled = true };
            var request = new Amazon.DynamoDBv2.Model.CreateTableRequest { SSESpecification = sse };
            sse.{|DSP0004:{|DSP0004:KMSMasterKeyId|}|} = "alias/jobs";
            await db.CreateTableAsync(request);

            var perhaps = new Amazon.DynamoDBv2.Model.SSESpecification();
            if (flag)
                perhaps.KMSMasterKeyId = "alias/jobs";
            await db.CreateTableAsync(new() { SSESpecification = perhaps });
        }
        """);

    [Fact]
    public Task Copies_of_records() => Create()
        .Using([Records.Reference])
        .WithSource(InClass("""
            async Task M(Amazon.SecretsManager.IAmazonSecretsManager secrets, Amazon.SecretsManager.Model.CreateSecretRequest given)
            {
                var template = new Amazon.SecretsManager.Model.CreateSecretRequest { {|DSP0004:{|DSP0004:KmsKeyId|}|} = "alias/jobs" };
                await secrets.CreateSecretAsync(template with { Name = "one" });
                await secrets.CreateSecretAsync(template with { KmsKeyId = null });
                await secrets.CreateSecretAsync(given with { Name = "one" });
                await secrets.CreateSecretAsync(given with { {|DSP0004:{|DSP0004:KmsKeyId|}|} = "alias/jobs" });
            }
            """))
        .WithPolicy(Allowing("secretsmanager:*"))
        .RunAsync(TestContext.Current.CancellationToken);
}
