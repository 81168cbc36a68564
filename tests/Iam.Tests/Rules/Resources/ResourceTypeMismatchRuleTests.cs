namespace Dstack.Permissions.Iam.Tests.Rules.Resources;

/// <summary>DSP1409.</summary>
public class ResourceTypeMismatchRuleTests
{
    [Theory]
    [InlineData("iam:CreatePolicy", "arn:aws:iam::*:role/x")]
    [InlineData("s3:GetObject", "arn:aws:s3:::bucket")]
    [InlineData("s3:ListBucket", "arn:aws:s3:::bucket/*")]
    [InlineData("sqs:*", "arn:aws:sns:*:*:topic")]
    public void An_action_without_a_fitting_resource_is_found(string action, string resource) => RuleVerifier.Verify(
        "DSP1409", RuleVerifier.Allow($$"""" "Action": "{|DSP1409:{{action}}|}", "Resource": "{{resource}}" """"));

    [Theory]
    [InlineData("iam:CreatePolicy", "arn:aws:iam::*:policy/x")]
    [InlineData("s3:GetObject", "arn:aws:s3:::bucket*")]
    [InlineData("s3:*", "arn:aws:s3:::bucket")]
    [InlineData("*", "arn:aws:s3:::bucket")]
    [InlineData("s3:GetObject", "*")]
    [InlineData("s3:GetObject", "no-arn")]
    [InlineData("s3:Unknown", "arn:aws:s3:::bucket")]
    [InlineData("logs:DescribeLogGroups", "arn:aws:logs:*:*:log-group:x")]
    public void A_fitting_resource_is_not_reported(string action, string resource) => RuleVerifier.Verify(
        "DSP1409", RuleVerifier.Allow($$"""" "Action": "{{action}}", "Resource": "{{resource}}" """"));

    [Theory]
    [InlineData("{|DSP1409:ec2:RunInstances|}", "\"arn:aws:ec2:*:*:instance/*\", \"arn:aws:ec2:*::image/*\"", "ec2:StartInstances", "*")]
    [InlineData(
        "{|DSP1409:ec2:RunInstances|}", "\"arn:aws:ec2:*:*:instance/*\", " +
        "\"arn:aws:ec2:*::image/*\"", "ec2:RunInstances", "arn:aws:ec2:*:*:subnet/*")]
    [InlineData("{|DSP1409:ec2:AttachVolume|}", "\"arn:aws:ec2:*:*:instance/*\"", "ec2:RunInstances", "*")]
    [InlineData("ec2:RunInstances", "\"arn:aws:ec2:*:*:instance/*\", \"arn:aws:ec2:*::image/*\"", "ec2:Run*", "*")]
    [InlineData("ec2:RunInstances", "\"arn:aws:ec2:*:*:*/*\", \"arn:aws:ec2:*::image/*\"", "s3:GetObject", "*")]
    [InlineData("ec2:RunInstances", "\"{resource}\"", "s3:GetObject", "*")]
    [InlineData("ec2:AttachVolume", "\"arn:aws:ec2:*:*:instance/*\"", "ec2:AttachVolume", "arn:aws:ec2:*:*:volume/*")]
    [InlineData("ec2:Run*", "\"arn:aws:ec2:*:*:instance/*\"", "s3:GetObject", "*")]
    [InlineData("ec2:AttachVolume", "\"arn:aws:ec2:*:*:instance/*\"", "ec2:AttachVolme", "arn:aws:ec2:*:*:volume/*")]
    [InlineData("bedrock:InvokeModel", "\"arn:aws:bedrock:*::foundation-model/*\"", "s3:GetObject", "*")]
    public void What_acts_on_several_resources_at_once_needs_them_all(string action, string resources, string other, string elsewhere) =>
        RuleVerifier.Verify(
        "DSP1409",
        RuleVerifier.Policy(
            $$"""
            { "Effect": "Allow", "Action": "{{action}}", "Resource": [ {{resources}} ] },
            { "Effect": "Allow", "Action": "{{other}}", "Resource": "{{elsewhere}}" }
            """));

    [Fact]
    public void The_missing_resources_are_named()
    {
        var finding = Assert.Single(RuleVerifier.Verify(
            "DSP1409", RuleVerifier.Allow(""" "Action": "{|DSP1409:ec2:AttachVolume|}", "Resource": "arn:aws:ec2:*:*:instance/*" """)));
        Assert.Equal("No resource is one of those that 'ec2:AttachVolume' acts on as well; it needs "
            + "arn:${Partition}:ec2:${Region}:${Account}:volume/${VolumeId}", finding.Message);
    }
}
