using System.Threading.Tasks;
using Dstack.Permissions.Analyzer;
using Dstack.Permissions.CodeFixes.Tests.Edits;

namespace Dstack.Permissions.CodeFixes.Tests;

/// <summary>DSP0006, and what DSP0001 writes so that DSP0006 has nothing to say.</summary>
public class ResourceOutsideGrantsFixTests
{
    [Fact]
    public Task The_resource_is_added_where_the_action_is_alone() => Test(
        """
        class Jobs
        {
            object Put(IAmazonS3 s3, string id) =>
                s3.{|DSP0006:PutObjectAsync|}(new PutObjectRequest { BucketName = "jobs", Key = $"in/{id}" });
        }
        """)
        .WithPolicy(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": "s3:PutObject",
                  "Resource": [
                    "arn:aws-cn:s3:::archive/*",
                    "arn:aws-cn:s3:::logs/*"
                  ]
                }
              ]
            }
            """,
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": "s3:PutObject",
                  "Resource": [
                    "arn:aws-cn:s3:::archive/*",
                    "arn:aws-cn:s3:::jobs/in/*",
                    "arn:aws-cn:s3:::logs/*"
                  ]
                }
              ]
            }
            """)
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_single_resource_becomes_an_array() => Test(
        """
        class Jobs
        {
            object Send(IAmazonSQS sqs) => sqs.{|DSP0006:SendMessageAsync|}("https://sqs.eu-west-1.amazonaws.com/123456789012/jobs", "job");
        }
        """)
        .WithPolicy(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sqs:SendMessage"],"Resource":"arn:aws:sqs:*:*:mail"}]}""",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sqs:SendMessage"],"Resource":["arn:aws:sqs:*:*:mail","arn:aws:sqs:eu-west-1:123456789012:jobs"]}]}""")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Other_actions_get_no_more_than_they_had() => Test(
        """
        class Jobs
        {
            object Put(IAmazonS3 s3) => s3.{|DSP0006:PutObjectAsync|}(new PutObjectRequest { BucketName = "logs", Key = "today" });
        }
        """)
        .WithPolicy(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::jobs/*"}]}""",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::jobs/*"},{"Effect":"Allow","Action":["s3:PutObject"],"Resource":"arn:aws:s3:::logs/today"}]}""")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Calls_that_share_a_resource_share_a_statement() => Test(
        """
        class Jobs
        {
            object Get(IAmazonS3 s3) => s3.{|DSP0006:GetObjectAsync|}("logs", "today");
            object Put(IAmazonS3 s3) => s3.{|DSP0006:PutObjectAsync|}(new PutObjectRequest { BucketName = "logs", Key = "today" });
        }
        """)
        .WithPolicy(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::jobs/*"}]}""",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::jobs/*"},{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::logs/today"}]}""")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_condition_is_nobody_elses() => Test(
        """
        class Jobs
        {
            object Put(IAmazonS3 s3) => s3.{|DSP0006:PutObjectAsync|}(new PutObjectRequest { BucketName = "logs", Key = "today" });
        }
        """)
        .WithPolicy(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}]}""",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::jobs/*","Condition":{"Bool":{"aws:SecureTransport":"true"}}},{"Effect":"Allow","Action":["s3:PutObject"],"Resource":"arn:aws:s3:::logs/today"}]}""")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public async Task Calls_of_one_action_with_different_constants_both_end_in_the_policy()
    {
        var test = Test(
            """
            class Jobs
            {
                object In(IAmazonS3 s3, string id) =>
                    s3.{|DSP0001:PutObjectAsync|}(new PutObjectRequest { BucketName = "jobs", Key = $"in/{id}" });
                object Log(IAmazonS3 s3, string day) =>
                    s3.{|DSP0001:PutObjectAsync|}(new PutObjectRequest { BucketName = "logs", Key = "day-" + day });
            }
            """)
            .WithPolicy(
                """{"Version":"2012-10-17","Statement":[]}""",
                Json.Readable("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:PutObject"],"Resource":["arn:aws:s3:::jobs/in/*","arn:aws:s3:::logs/day-*"]}]}"""));
        test.NumberOfIncrementalIterations = 2;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task What_a_placeholder_may_stand_for_is_left_alone() => Test(
        """
        class Jobs
        {
            object Put(IAmazonS3 s3) => s3.PutObjectAsync(new PutObjectRequest { BucketName = "jobs", Key = "today" });
        }
        """)
        .WithPolicy(
            """{"Version":"2012-10-17","Statement":["""
                + """{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::{bucket_name}/*"}]}""", "")
        .WithoutFix()
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task An_instance_of_a_list() => Test(
        """
        class Jobs
        {
            object Stop(IAmazonEC2 ec2) =>
                ec2.{|DSP0006:TerminateInstancesAsync|}(new TerminateInstancesRequest { InstanceIds = new() { "i-1", "i-2" } });
        }
        """)
        .WithPolicy(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ec2:TerminateInstances"],"Resource":"arn:aws:ec2:*:*:instance/i-1"}]}""",
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ec2:TerminateInstances"],"Resource":["arn:aws:ec2:*:*:instance/i-1","arn:aws:ec2:*:*:instance/i-2"]}]}""")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Every_instance_of_a_list_where_none_is_allowed() => Test(
        """
        class Jobs
        {
            object Stop(IAmazonEC2 ec2) =>
                ec2.{|DSP0001:TerminateInstancesAsync|}(new TerminateInstancesRequest { InstanceIds = new() { "i-2", "i-1" } });
        }
        """)
        .WithPolicy(
            """{"Version":"2012-10-17","Statement":[]}""",
            Json.Readable("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ec2:TerminateInstances"],"Resource":["arn:aws:ec2:*:*:instance/i-1","arn:aws:ec2:*:*:instance/i-2"]}]}"""))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task An_instance_and_its_volume() => Test(
        """
        class Jobs
        {
            object Attach(IAmazonEC2 ec2) =>
                ec2.{|DSP0001:AttachVolumeAsync|}(new AttachVolumeRequest { InstanceId = "i-1", VolumeId = "vol-1" });
        }
        """)
        .WithPolicy(
            """{"Version":"2012-10-17","Statement":[]}""",
            Json.Readable("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ec2:AttachVolume"],"Resource":["arn:aws:ec2:*:*:instance/i-1","arn:aws:ec2:*:*:volume/vol-1"]}]}"""))
        .RunAsync(TestContext.Current.CancellationToken);

    private static CallFixTest<CallAnalyzer, AllowActionCodeFixProvider> Test(string source) => new(source);
}
