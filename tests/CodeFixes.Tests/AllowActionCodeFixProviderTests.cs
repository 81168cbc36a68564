using System.Threading.Tasks;
using Dstack.Permissions.Analyzer;

namespace Dstack.Permissions.CodeFixes.Tests;

public class AllowActionCodeFixProviderTests
{
    [Fact]
    public Task A_missing_action_is_added() => Test(
        """
        class Jobs
        {
            object Read(IAmazonS3 s3) => s3.{|DSP0001:GetObjectAsync|}("jobs", "key");
        }
        """)
        .WithPolicy(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::jobs/*"}]}""",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::jobs/*"}]}""")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Edits_of_one_file_merge() => Test(
        """
        class Jobs
        {
            object Read(IAmazonS3 s3, string bucket) => s3.{|DSP0001:GetObjectAsync|}(bucket, "key");
            object List(IAmazonS3 s3) => s3.{|DSP0001:ListObjectsV2Async|}(new ListObjectsV2Request());
            object Images(IAmazonEC2 ec2) => ec2.{|DSP0001:DescribeImagesAsync|}();
        }
        """)
        .WithPolicy(
            "{}",
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": [
                    "ec2:DescribeImages"
                  ],
                  "Resource": "*"
                },
                {
                  "Effect": "Allow",
                  "Action": [
                    "s3:ListBucket"
                  ],
                  "Resource": "arn:aws:s3:::{bucket_name}"
                },
                {
                  "Effect": "Allow",
                  "Action": [
                    "s3:GetObject"
                  ],
                  "Resource": "arn:aws:s3:::{bucket_name}/key"
                }
              ]
            }
            """)
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_listing_without_effect_is_moved() => Test(
        """
        class Jobs
        {
            object Buckets(IAmazonS3 s3) => s3.{|DSP0003:ListBucketsAsync|}();
        }
        """)
        .WithPolicy(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:ListBucket","s3:ListAllMyBuckets"],"Resource":"arn:aws:s3:::jobs"}]}""",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:ListAllMyBuckets"],"Resource":"*"},{"Effect":"Allow","Action":["s3:ListBucket"],"Resource":"arn:aws:s3:::jobs"}]}""")
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("Allow in policy.json", 0)]
    [InlineData("Allow in runner.policy.json", 1)]
    public Task Each_candidate_file_is_offered(string key, int index)
    {
        const string Before = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sqs:DeleteMessage"],"Resource":"arn:aws:sqs:*:*:jobs"}]}""";
        const string After = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sqs:DeleteMessage","sqs:SendMessage"],"Resource":"arn:aws:sqs:*:*:jobs"}]}""";
        var test = Test(
            """
            class Jobs
            {
                object Send(IAmazonSQS sqs) => sqs.{|DSP0001:SendMessageAsync|}("jobs", "job");
            }
            """)
            .WithPolicy(Before, index == 0 ? After : Before)
            .WithPolicy(Before, index == 1 ? After : Before, "/src/runner.policy.json");
        test.CodeActionEquivalenceKey = key;
        test.CodeActionIndex = index;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_key_that_the_request_names_is_used_through_the_service_only() => Test(
        """
        class Jobs
        {
            object Put(IAmazonS3 s3) => s3.PutObjectAsync(new PutObjectRequest
            {
                BucketName = "jobs",
                Key = "today",
                {|DSP0004:ServerSideEncryptionKeyManagementServiceKeyId|} = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555",
            });
        }
        """)
        .WithPolicy(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::jobs/*"}]}""",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["kms:GenerateDataKey"],"Resource":"arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555","Condition":{"StringLike":{"kms:ViaService":"s3.*.amazonaws.com"}}},{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::jobs/*"}]}""")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_denied_action_has_no_fix() => Test(
        """
        class Jobs
        {
            object Read(IAmazonS3 s3) => s3.{|DSP0002:GetObjectAsync|}("bucket", "key");
        }
        """)
        .WithPolicy("""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"s3:*","Resource":"*"}]}""", "")
        .WithoutFix()
        .RunAsync(TestContext.Current.CancellationToken);

    private static CallFixTest<CallAnalyzer, AllowActionCodeFixProvider> Test(string source) => new(source);
}
