using System.Threading.Tasks;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Calls;

/// <summary>The forms that a call can have; each member makes one call that is allowed and one that is not.</summary>
public class CallFormTests
{
    private static readonly string OnlyPut = Allowing("s3:PutObject", "ec2:DescribeImages", "dynamodb:PutItem");

    [Fact]
    public Task Client_class() => VerifyAsync(OnlyPut, """
        async Task M(AmazonS3Client s3)
        {
            await s3.PutObjectAsync(new PutObjectRequest());
            await s3.{|DSP0001:DeleteBucketAsync|}(new DeleteBucketRequest());
        }
        """);

    [Fact]
    public Task Overload_without_a_request() => VerifyAsync(OnlyPut, """
        async Task M(IAmazonDynamoDB db)
        {
            await db.PutItemAsync("t", new());
            await db.{|DSP0001:GetItemAsync|}("t", new());
        }
        """);

    [Fact]
    public Task Paginator() => VerifyAsync(OnlyPut, """
        void M(IAmazonS3 s3, AmazonEC2Client ec2)
        {
            _ = ec2.Paginators.DescribeImages(new()).Responses;
            _ = s3.Paginators.{|DSP0001:ListObjectsV2|}(new());
            _ = s3.Paginators
                .{|DSP0001:ListVersions|}(new());
            var paginators = ec2.Paginators;
            _ = paginators.{|DSP0001:DescribeInstances|}(new());
        }
        """);

    [Fact]
    public Task Method_reference() => VerifyAsync(OnlyPut, """
        void M(IAmazonS3 s3)
        {
            Func<PutObjectRequest, System.Threading.CancellationToken, Task<PutObjectResponse>> put = s3.PutObjectAsync;
            Func<DeleteBucketRequest, System.Threading.CancellationToken, Task<DeleteBucketResponse>> delete =
                s3.{|DSP0001:DeleteBucketAsync|};
        }
        """);

    [Fact]
    public Task Conditional_access() => VerifyAsync(OnlyPut, """
        async Task M(Program? p, IAmazonS3? s3)
        {
            await s3!.PutObjectAsync(new());
            var put = s3?.PutObjectAsync(new());
            var get = s3?.{|DSP0001:DeleteBucketAsync|}("b");
            var both = p?.S3?.{|DSP0001:DeleteBucketAsync|}("b")?.ConfigureAwait(false);
            _ = (s3!)?.{|DSP0001:DeleteBucketAsync|}("b");
        }

        IAmazonS3? S3 { get; }
        """);

    [Fact]
    public Task Derived_client() => VerifyAsync(OnlyPut, """
        class MyS3 : AmazonS3Client
        {
            public Task Own() => {|DSP0001:DeleteBucketAsync|}("b");

            public override Task<DeleteBucketResponse> DeleteBucketAsync(
                DeleteBucketRequest request, System.Threading.CancellationToken token = default) =>
                base.{|DSP0001:DeleteBucketAsync|}(request, token);
        }

        async Task M(MyS3 s3)
        {
            await s3.PutObjectAsync(new());
            await s3.{|DSP0001:DeleteBucketAsync|}("b");
            await s3.{|DSP0001:DeleteBucketAsync|}(new DeleteBucketRequest());
            await s3.Own();
        }
        """);

    [Fact]
    public Task Derived_interface_and_type_parameter() => VerifyAsync(OnlyPut, """
        interface IMyS3 : IAmazonS3;

        async Task M<T>(IMyS3 mine, T s3) where T : IAmazonS3
        {
            await mine.PutObjectAsync(new());
            await s3.PutObjectAsync(new());
            await mine.{|DSP0001:DeleteBucketAsync|}("b");
            await s3.{|DSP0001:DeleteBucketAsync|}("b");
        }
        """);

    [Fact]
    public Task In_lambdas_local_functions_initializers_and_top_level_expressions() => VerifyAsync(OnlyPut, """
        static readonly IAmazonS3 S3 = new AmazonS3Client();
        readonly Task _task = S3.{|DSP0001:DeleteBucketAsync|}("b");

        void M()
        {
            Func<Task> get = () => S3.{|DSP0001:DeleteBucketAsync|}("b");
            Task Local() => S3.{|DSP0001:DeleteBucketAsync|}("b");
            Func<Task> put = () => S3.PutObjectAsync(new());
        }
        """);

    [Fact]
    public Task What_a_client_has_besides_calls_is_silent() => VerifyAsync(OnlyPut, """
        void M(AmazonS3Client s3, IAmazonS3 client, GetObjectRequest request)
        {
            _ = s3.Config.RegionEndpoint;
            _ = client.Paginators;
            _ = client.DetermineServiceOperationEndpoint(request);
            _ = s3.ToString();
            s3.Dispose();
        }
        """);

    [Fact]
    public Task Synchronous_methods() => new AnalyzerTest<Analyzer.CallAnalyzer>()
        .Using(Sdk.FrameworkReferences)
        .WithPolicy(OnlyPut)
        .WithSource("""
            using Amazon.S3;
            using Amazon.S3.Model;

            class Program
            {
                void M(IAmazonS3 s3, AmazonS3Client client)
                {
                    s3.PutObject(new PutObjectRequest());
                    s3.{|DSP0001:DeleteBucket|}("b");
                    client.{|DSP0001:ListBuckets|}();
                }
            }
            """)
        .RunAsync(TestContext.Current.CancellationToken);
}
