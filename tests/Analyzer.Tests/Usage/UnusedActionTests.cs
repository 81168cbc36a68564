using System.Threading.Tasks;
using Dstack.Permissions.Analyzer.Diagnostics;
using Dstack.Permissions.Analyzer.Tests.Calls;
using Microsoft.CodeAnalysis.Testing;
using static Dstack.Permissions.Analyzer.Tests.Usage.UnusedTest;

namespace Dstack.Permissions.Analyzer.Tests.Usage;

/// <summary>DSP0005 at actions that no call uses.</summary>
public class UnusedActionTests
{
    [Fact]
    public Task An_action_that_no_call_uses_is_reported_where_it_stands() => VerifyAsync(
        Send, "sqs:SendMessage", "{|DSP0005:sqs:PurgeQueue|}", "{|DSP0005:S3:getobject|}");

    [Fact]
    public Task Actions_that_calls_use_are_silent() => VerifyAsync(Send, "sqs:SendMessage", "SQS:sendmessage");

    [Fact]
    public Task The_message_says_what_to_do() => WithMembers(Send)
        .WithPolicy(CallTest.Allowing("sqs:SendMessage", "{|#0:sqs:PurgeQueue|}"))
        .Expecting(new DiagnosticResult(Descriptors.UnusedAction)
            .WithLocation(0)
            .WithMessage("'sqs:PurgeQueue' is allowed in policy.json, and no call of the project uses it; "
                + "remove it if nothing else needs it"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task What_a_call_could_need_under_another_condition_may_be_used() => VerifyAsync(
        """void M(IAmazonS3 s3) => s3.GetObjectAsync(new GetObjectRequest { BucketName = "b", Key = "k" });""",
        "s3:GetObject",
        "s3:GetObjectVersion",
        "{|DSP0005:s3:GetBucketAcl|}");

    [Fact]
    public Task What_a_call_may_need_by_data_that_no_request_shows_may_be_used() => VerifyAsync(
        """
        void M(IAmazonS3 s3) => s3.CopyObjectAsync(
            new CopyObjectRequest { SourceBucket = "a", SourceKey = "k", DestinationBucket = "b", DestinationKey = "k" });
        """,
        "s3:GetObject",
        "s3:PutObject",
        "s3:GetObjectTagging",
        "{|DSP0005:s3:GetObjectTorrent|}");

    [Fact]
    public Task Where_a_client_is_unknown_any_action_may_be_used() => WithMembers(
        Send + "Task Foretell(Amazon.Foresight.IAmazonForesight client) => client.ForetellAsync(new());")
        .Using([NewerClient.In("AWSSDK.Foresight")])
        .WithPolicy(CallTest.Allowing("sqs:SendMessage", "sqs:PurgeQueue", "foresight:Foretell", "iam:PassRole"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_client_that_is_unknown_and_not_called_uses_nothing() => WithMembers(
        Send + "void Close(Amazon.Foresight.IAmazonForesight client) => client.Dispose();")
        .Using([NewerClient.In("AWSSDK.Foresight")])
        .WithPolicy(CallTest.Allowing("sqs:SendMessage", "{|DSP0005:sqs:PurgeQueue|}"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_condition_that_holds_or_may_hold_uses_its_action() => VerifyAsync(
        """
        void M(IAmazonS3 s3) => s3.GetObjectAsync(new GetObjectRequest { BucketName = "b", Key = "k", VersionId = "v" });
        void N(IAmazonS3 s3, PutObjectRequest request) => s3.PutObjectAsync(request);
        """,
        "s3:GetObjectVersion",
        "s3:PutObject",
        "s3:PutObjectAcl",
        "s3:PutObjectTagging");

    [Fact]
    public Task References_paginators_and_libraries_use_actions() => VerifyAsync(
        """
        Func<string, System.Threading.CancellationToken, Task> M(IAmazonSQS sqs) => sqs.DeleteQueueAsync;
        void N(IAmazonS3 s3) => s3.Paginators.ListObjectsV2(new ListObjectsV2Request());
        void O(IAmazonS3 s3) => new Amazon.S3.Transfer.TransferUtility(s3).DownloadAsync("f", "b", "k");
        """,
        "sqs:DeleteQueue",
        "s3:ListBucket",
        "s3:GetObject",
        "{|DSP0005:s3:DeleteObject|}");

    [Fact]
    public Task Calls_that_are_never_made_use_nothing() => VerifyAsync(
        Send + """
        void M(IAmazonSQS sqs)
        {
            if (false)
                sqs.DeleteQueueAsync("q");
            Expression<Func<IAmazonSQS, object>> set = queue => queue.PurgeQueueAsync("q", default);
        }
        """,
        "{|DSP0005:sqs:DeleteQueue|}",
        "{|DSP0005:sqs:PurgeQueue|}");

    [Fact]
    public Task Members_that_declare_an_action_use_it_whether_called_here_or_not() => VerifyAsync(
        Send + """
        [Dstack.Permissions.RequiresPermission("s3:GetObject")]
        public void Load() { }
        """,
        "s3:GetObject",
        "{|DSP0005:s3:PutObject|}");

    [Fact]
    public Task What_is_granted_elsewhere_too_is_used() => VerifyAsync(
        """
        [Dstack.Permissions.PermissionGrantedElsewhere("sqs:SendMessage")]
        """ + Send,
        "sqs:SendMessage",
        "{|DSP0005:sqs:PurgeQueue|}");

    [Fact]
    public Task A_role_or_tags_may_hide_in_a_launch_template() => VerifyAsync(
        """
        void M(IAmazonEC2 ec2) => ec2.RunInstancesAsync(new Amazon.EC2.Model.RunInstancesRequest { MinCount = 1 });
        """,
        "ec2:RunInstances",
        "iam:PassRole",
        "ec2:CreateTags");

    [Fact]
    public Task A_role_that_no_call_can_pass_is_not_passed() => VerifyAsync(Send, "sqs:SendMessage", "{|DSP0005:iam:PassRole|}");

    [Fact]
    public Task Statements_that_take_away_or_except_are_silent() => WithMembers(Send)
        .WithPolicy(CallTest.Policy("""
            { "Effect": "Deny", "Action": "sqs:PurgeQueue", "Resource": "*" },
            { "Effect": "Allow", "NotAction": "iam:CreateUser", "Resource": "*" }
            """))
        .RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "sqs:PurgeQueue" }""")]
    [InlineData("""{ "Effect": "allow", "Action": "sqs:PurgeQueue", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "sqs:PurgeQueue", "Resource": "*" }, """)]
    [InlineData("""{ "Effect": "Allow", "Action": ["sqs:NoSuchAction", "nosuch:Action", "*:PurgeQueue", "*"], "Resource": "*" }""")]
    public Task What_is_broken_is_left_to_its_own_rule(string statement) =>
        WithMembers(Send).WithPolicy(CallTest.Policy(statement)).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Code_that_does_not_compile_may_use_anything() => WithMembers(
            Send + """void M(IAmazonSQS sqs) => sqs.{|CS1061:NoSuchMethodAsync|}("q");""")
        .WithPolicy(CallTest.Allowing("sqs:PurgeQueue"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_project_without_a_call_is_silent() => VerifyAsync("void M() => M();", "sqs:PurgeQueue");

    [Fact]
    public Task A_test_project_is_silent() => WithMembers(Send)
        .WithPolicy(CallTest.Allowing("sqs:PurgeQueue"))
        .WithConfig("build_property.IsTestProject = true")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_call_in_generated_code_uses_its_action() => Create()
        .WithSource(CallTest.InClass(Send))
        .WithSource("// <auto-generated/>\nclass Made { void M(Amazon.SQS.IAmazonSQS sqs) => sqs.DeleteQueueAsync(\"q\"); }")
        .WithPolicy(CallTest.Allowing("sqs:DeleteQueue", "{|DSP0005:sqs:PurgeQueue|}"))
        .RunAsync(TestContext.Current.CancellationToken);
}
