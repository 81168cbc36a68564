using System.Threading.Tasks;
using Dstack.Permissions.Analyzer;

namespace Dstack.Permissions.CodeFixes.Tests;

/// <summary>Roles that calls pass: to AWS's own name of the service, one by one and all at once with the same result.</summary>
public class PassedServiceFixTests
{
    private const string Others = """{"Effect":"Allow","Action":["ec2:*","logs:*","s3:*"],"Resource":"*"}""";

    private const string Calls = """
        class Jobs
        {
            object Run(IAmazonEC2 ec2) => ec2.RunInstancesAsync(new() { {|DSP000X:IamInstanceProfile|} = new() { Name = "jobs" } });

            object Copy(IAmazonS3 s3) => s3.PutBucketReplicationAsync(new()
            {
                BucketName = "jobs", Configuration = new() { {|DSP000X:Role|} = "arn:aws:iam::123456789012:role/copy" },
            });

            object Flow(IAmazonEC2 ec2) =>
                ec2.CreateFlowLogsAsync(new() { {|DSP000X:DeliverLogsPermissionArn|} = "arn:aws:iam::123456789012:role/flow" });
        }
        """;

    [Fact]
    public Task A_missing_grant_gets_a_condition_for_each_service() => Test(Calls.Replace("DSP000X", "DSP0004"))
        .WithPolicy(
            $$"""{"Version":"2012-10-17","Statement":[{{Others}}]}""",
            $$"""{"Version":"2012-10-17","Statement":[{{Others}},{{Passing("*:role/{role_name_with_path}", "\"ec2.amazonaws.com\"")}},{{Passing("123456789012:role/copy", "\"s3.amazonaws.com\"")}},{{Passing("123456789012:role/flow", "\"vpc-flow-logs.amazonaws.com\"")}}]}""")
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_grant_to_another_service_is_widened_on_its_own_roles_only() => Test(Calls.Replace("DSP000X", "DSP0003"))
        .WithPolicy(
            $$"""{"Version":"2012-10-17","Statement":[{{Others}},{{Passing("*:role/copy", "\"lambda.amazonaws.com\"")}}]}""",
            $$"""{"Version":"2012-10-17","Statement":[{{Others}},{{Passing("*:role/copy", "\"ec2.amazonaws.com\",\"lambda.amazonaws.com\",\"s3.amazonaws.com\"")}},{{Passing("123456789012:role/flow", "\"vpc-flow-logs.amazonaws.com\"")}}]}""")
        .RunAsync(TestContext.Current.CancellationToken);

    private static string Passing(string role, string services) =>
        $$$$"""{"Effect":"Allow","Action":["iam:PassRole"],"Resource":"arn:aws:iam::{{{{role}}}}","Condition":{"StringEquals":{"iam:PassedToService":{{{{(services.Contains(',') ? $"[{services}]" : services)}}}}}}}""";

    private static CallFixTest<CallAnalyzer, AllowActionCodeFixProvider> Test(string source) => new(source);
}
