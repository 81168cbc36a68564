using System.Threading.Tasks;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Requests;

/// <summary>What of a request a method shows: each case beside one that shows the opposite, or nothing.</summary>
public class RequestShapeTests
{
    private static readonly string Put = Allowing("s3:PutObject");

    // Whether a plain s3:GetObject is needed is then for the request to say: it is not where the request names a version.
    private static readonly string PutOrReadVersions = Allowing("s3:PutObject", "s3:GetObjectVersion");

    [Fact]
    public Task Assignment_to_a_local() => VerifyAsync(Put, """
        async Task M(IAmazonS3 s3)
        {
            var request = new PutObjectRequest { BucketName = "b" };
            request.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
            await s3.PutObjectAsync(request);

            PutObjectRequest other = new();
            other.Key = "k";
            await s3.PutObjectAsync(other);
        }
        """);

    [Fact]
    public Task Additions_to_a_list() => VerifyAsync(Put, """
        async Task M(IAmazonS3 s3)
        {
            var request = new PutObjectRequest { TagSet = [] };
            request.{|DSP0004:TagSet|}.Add(new Tag());
            await s3.PutObjectAsync(request);
            await s3.PutObjectAsync(new() { {|DSP0004:TagSet|} = { new Tag() } });
            await s3.PutObjectAsync(new() { {|DSP0004:TagSet|} = new List<Tag> { new() } });
            await s3.PutObjectAsync(new() { {|DSP0004:TagSet|} = new() { new Tag() } });
            await s3.PutObjectAsync(new() { {|DSP0004:TagSet|} = [new Tag(), .. new List<Tag>()] });
            await s3.PutObjectAsync(new() { TagSet = new() });
            await s3.PutObjectAsync(new() { TagSet = [] });
            await s3.PutObjectAsync(new() { TagSet = null });
        }
        """);

    [Fact]
    public Task A_branch_is_not_every_path() => VerifyAsync(Put, """
        async Task M(IAmazonS3 s3, bool isPublic)
        {
            var request = new PutObjectRequest();
            if (isPublic)
                request.CannedACL = S3CannedACL.PublicRead;
            await s3.PutObjectAsync(request);

            var other = new PutObjectRequest();
            if (isPublic)
            {
                other.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
                await s3.PutObjectAsync(other);
            }
        }
        """);

    [Fact]
    public Task What_a_condition_sets_is_neither_set_nor_unset() => VerifyAsync(PutOrReadVersions, """
        async Task M(IAmazonS3 s3, string? version)
        {
            var request = new GetObjectRequest { Key = "k" };
            if (version is not null)
                request.VersionId = version;
            await s3.GetObjectAsync(request);

            var plain = new GetObjectRequest { Key = "k" };
            await s3.{|DSP0001:GetObjectAsync|}(plain);
        }
        """);

    [Fact]
    public Task Setting_after_the_call_does_not_count() => VerifyAsync(Put, """
        async Task M(IAmazonS3 s3)
        {
            var request = new PutObjectRequest();
            await s3.PutObjectAsync(request);
            request.CannedACL = S3CannedACL.PublicRead;
            Console.WriteLine(request.CannedACL);
        }
        """);

    [Fact]
    public Task What_leaves_the_method_may_be_changed() => VerifyAsync(PutOrReadVersions, """
        async Task M(IAmazonS3 s3)
        {
            var configured = new GetObjectRequest();
            Configure(configured);
            await s3.GetObjectAsync(configured);

            var captured = new GetObjectRequest();
            Action set = () => captured.VersionId = "1";
            set();
            await s3.GetObjectAsync(captured);

            var again = new GetObjectRequest();
            again = Given();
            await s3.GetObjectAsync(again);

            var twice = new GetObjectRequest();
            await s3.{|DSP0001:GetObjectAsync|}(twice);
            await s3.{|DSP0001:GetObjectAsync|}(twice);
        }

        public static void Configure(GetObjectRequest request) => request.VersionId = "1";
        public static GetObjectRequest Given() => new() { VersionId = "1" };
        """);

    [Fact]
    public Task Requests_from_elsewhere_are_not_guessed() => VerifyAsync(PutOrReadVersions, """
        private readonly GetObjectRequest _field = new();

        async Task M(IAmazonS3 s3, GetObjectRequest parameter, Func<GetObjectRequest> factory)
        {
            await s3.GetObjectAsync(parameter);
            await s3.GetObjectAsync(_field);
            await s3.GetObjectAsync(factory());
            await s3.GetObjectAsync(parameter.Key == "" ? new GetObjectRequest() : parameter);
            await s3.{|DSP0001:GetObjectAsync|}(new GetObjectRequest());
        }
        """);

    [Fact]
    public Task A_private_method_or_local_function_that_builds_the_request() => VerifyAsync(PutOrReadVersions, """
        async Task M(IAmazonS3 s3)
        {
            await s3.PutObjectAsync(Public());
            await s3.PutObjectAsync(Local("k"));
            await s3.PutObjectAsync(Plain());
            await s3.GetObjectAsync(Open());

            PutObjectRequest Local(string key)
            {
                var request = new PutObjectRequest { Key = key };
                request.{|DSP0004:CannedACL|} = S3CannedACL.PublicRead;
                return request;
            }
        }

        private static PutObjectRequest Public() => new() { {|DSP0004:CannedACL|} = S3CannedACL.PublicRead };
        private static PutObjectRequest Plain() => new();
        public static GetObjectRequest Open() => new();
        """);

    [Fact]
    public Task A_constant_that_is_false_sets_nothing() => VerifyAsync(Allowing("s3:CreateBucket"), """
        async Task M(IAmazonS3 s3, bool locks)
        {
            await s3.PutBucketAsync(new PutBucketRequest { ObjectLockEnabledForBucket = false });
            await s3.PutBucketAsync(new PutBucketRequest { ObjectLockEnabledForBucket = default });
            await s3.PutBucketAsync(new PutBucketRequest { {|DSP0004:{|DSP0004:ObjectLockEnabledForBucket|}|} = true });
            await s3.PutBucketAsync(new PutBucketRequest { {|DSP0004:{|DSP0004:ObjectLockEnabledForBucket|}|} = locks });
        }
        """);

    [Fact]
    public Task A_hidden_request_with_a_version_or_without() => VerifyAsync(Put, """
        async Task M(IAmazonS3 s3, GetObjectRequest request, CopyObjectRequest copy)
        {
            await s3.{|DSP0001:GetObjectAsync|}(request);
            await s3.{|DSP0001:CopyObjectAsync|}(copy);
        }
        """);

    [Theory]
    [InlineData("s3:GetObject")]
    [InlineData("s3:GetObjectVersion")]
    public Task A_hidden_request_that_either_action_may_allow(string action) => VerifyAsync(Allowing(action, "s3:PutObject"), """
        async Task M(IAmazonS3 s3, GetObjectRequest request, CopyObjectRequest copy)
        {
            await s3.GetObjectAsync(request);
            await s3.CopyObjectAsync(copy);
        }
        """);
}
