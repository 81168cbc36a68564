using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Grants;

/// <summary>The specification's examples of actions against resources, DSP1409 to DSP1414.</summary>
public class GrantSpecificationTests
{
    [Theory]
    [InlineData("s3:GetObject", "arn:aws:s3:::b/*")]
    [InlineData("s3:ListBucket", "arn:aws:s3:::b")]
    [InlineData("s3:GetObject\", \"s3:ListBucket", "arn:aws:s3:::b\", \"arn:aws:s3:::b/*")]
    [InlineData("bedrock:InvokeModel", "arn:aws:bedrock:*::foundation-model/*")]
    [InlineData("ec2:DescribeInstances", "*")]
    [InlineData("ec2:Describe*", "*")]
    [InlineData("logs:*", "arn:aws:logs:*:*:log-group:x:*")]
    [InlineData("iam:GetRole", "arn:aws:iam::123456789012:role/x")]
    public void Grants_that_work(string actions, string resources) => Accepted(Allow(actions, resources));

    [Theory]
    [InlineData("{|DSP1409:s3:GetObject|}", "arn:aws:s3:::b")]
    [InlineData("{|DSP1409:s3:ListBucket|}", "arn:aws:s3:::b/*")]
    [InlineData("{|DSP1409:iam:CreatePolicy|}", "arn:aws:iam::*:role/x")]
    [InlineData("{|DSP1410:logs:DescribeLogGroups|}\", \"logs:CreateLogStream", "arn:aws:logs:*:*:log-group:x:*")]
    [InlineData("{|DSP1410:ec2:DescribeInstances|}\", \"ec2:StartInstances", "arn:aws:ec2:*:*:instance/*")]
    [InlineData("{|DSP1410:ec2:DescribeInstanceT*|}\", \"ec2:StartInstances", "arn:aws:ec2:*:*:instance/*")]
    [InlineData("s3:GetObject", "arn:aws:s3:::b/*\", \"{|DSP1411:arn:aws:sqs:*:*:q|}")]
    [InlineData("ec2:StartInstances", "arn:aws:ec2:*:*:instance/*\", \"{|DSP1411:arn:aws:ec2:*:*:volume/*|}")]
    public void Grants_that_do_not_work(string actions, string resources) => Warned(Allow(actions, resources));

    [Theory]
    [InlineData("s3:GetObject", "arn:aws:s3:::b")]
    [InlineData("ec2:DescribeInstances", "arn:aws:ec2:*:*:instance/*")]
    public void A_denial_does_no_harm(string action, string resource) =>
        Accepted(Rules.RuleVerifier.Policy($$"""{ "Effect": "Deny", "Action": "{{action}}", "Resource": "{{resource}}" }"""));

    [Fact]
    public void Exceptions_are_not_judged() =>
        Accepted(Rules.RuleVerifier.Policy("""{ "Effect": "Deny", "NotAction": "s3:GetObject", "NotResource": "arn:aws:s3:::b" }"""));

    [Fact]
    public void What_another_statement_grants_properly_is_no_fault() => Accepted(Rules.RuleVerifier.Policy(
        """
        { "Effect": "Allow", "Action": [ "s3:GetObject", "s3:ListBucket" ], "Resource": "arn:aws:s3:::b/*" },
        { "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::b" }
        """));

    [Fact]
    public void A_wildcard_of_which_something_works_is_no_fault() => Accepted(Allow("s3:*", "arn:aws:s3:::b/*"));

    [Theory]
    [InlineData("s3:GetObject", "arn:aws:s3:::b/*\", \"{|DSP1413:arn:aws:s3:::b/x/*|}")]
    [InlineData("s3:GetObject", "*\", \"{|DSP1413:arn:aws:s3:::b/x/*|}")]
    public void A_resource_that_adds_nothing(string actions, string resources) => Told(Allow(actions, resources));

    [Fact]
    public void A_bucket_that_reaches_others() => Warned(Allow("s3:*", "arn:aws:s3:::b\", \"{|DSP1414:arn:aws:s3:::b*|}"));

    private static string Allow(string actions, string resources) =>
        Rules.RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": [ "{{resources}}" ] """);
}
