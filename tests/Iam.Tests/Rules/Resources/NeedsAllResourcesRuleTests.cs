namespace Dstack.Permissions.Iam.Tests.Rules.Resources;

/// <summary>DSP1410.</summary>
public class NeedsAllResourcesRuleTests
{
    [Theory]
    [InlineData("logs:DescribeLogGroups", "arn:aws:logs:*:*:log-group:x")]
    [InlineData("s3:ListAllMyBuckets", "arn:aws:s3:::*")]
    public void An_action_that_needs_everything_is_found(string action, string resource) => RuleVerifier.Verify(
        "DSP1410", RuleVerifier.Allow($$"""" "Action": "{|DSP1410:{{action}}|}", "Resource": "{{resource}}" """"));

    [Theory]
    [InlineData("logs:DescribeLogGroups", "*")]
    [InlineData("logs:DescribeLogGroups", "{resource}")]
    [InlineData("logs:*", "arn:aws:logs:*:*:log-group:x")]
    [InlineData("iam:CreatePolicy", "arn:aws:iam::*:role/x")]
    public void Everything_given_is_not_reported(string action, string resource) => RuleVerifier.Verify(
        "DSP1410", RuleVerifier.Allow($$"""" "Action": "{{action}}", "Resource": "{{resource}}" """"));

    [Theory]
    [InlineData("\"Effect\": \"Deny\", \"Action\": \"s3:ListAllMyBuckets\", \"Resource\": \"arn:aws:s3:::b\"")]
    [InlineData("\"Effect\": \"Allow\", \"NotAction\": \"s3:ListAllMyBuckets\", \"Resource\": \"arn:aws:s3:::b\"")]
    [InlineData("\"Effect\": \"Allow\", \"Action\": \"s3:ListAllMyBuckets\", \"NotResource\": \"arn:aws:s3:::b\"")]
    public void Denies_and_exceptions_are_not_reported(string elements) =>
        RuleVerifier.Verify("DSP1410", RuleVerifier.Policy("{ " + elements + " }"));

    [Fact]
    public void What_another_statement_grants_is_not_reported() => RuleVerifier.Verify(
        "DSP1410",
        RuleVerifier.Policy(
            """
            { "Effect": "Allow", "Action": [ "s3:ListBucket", "s3:ListAllMyBuckets" ], "Resource": "arn:aws:s3:::b" },
            { "Effect": "Allow", "Action": "s3:ListAll*", "Resource": "*" }
            """));
}
