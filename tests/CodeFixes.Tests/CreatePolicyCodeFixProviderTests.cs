using System.Threading.Tasks;
using Dstack.Permissions.Analyzer;

namespace Dstack.Permissions.CodeFixes.Tests;

public class CreatePolicyCodeFixProviderTests
{
    private const string Source = """
        class Jobs
        {
            object Read(IAmazonS3 s3) => s3.{|DSP0009:GetObjectAsync|}("bucket", "key");
            object Buckets(IAmazonS3 s3) => s3.ListBucketsAsync();
            object Same(IAmazonS3 s3) => s3.GetObjectAsync("bucket", "other");
        }
        """;

    [Fact]
    public Task The_first_policy_allows_what_the_project_calls()
    {
        var test = new CallFixTest<MissingPolicyFileAnalyzer, CreatePolicyCodeFixProvider>(Source);
        test.FixedState.AdditionalFiles.Add(("/0/policy.json", """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": [
                    "s3:ListAllMyBuckets"
                  ],
                  "Resource": "*"
                },
                {
                  "Effect": "Allow",
                  "Action": [
                    "s3:GetObject"
                  ],
                  "Resource": [
                    "arn:aws:s3:::bucket/key",
                    "arn:aws:s3:::bucket/other"
                  ]
                }
              ]
            }

            """));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
