using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Resources;

/// <summary>DSP1401.</summary>
public class NotAnArnRuleTests
{
    [Theory]
    [InlineData("s3://b", "arn:aws:s3:::b", "arn:aws:s3:::b|arn:aws:s3:::b/*")]
    [InlineData("s3://{b}*", "arn:aws:s3:::{b}/*", "arn:aws:s3:::{b}|arn:aws:s3:::{b}/*")]
    [InlineData("s3://b/", "arn:aws:s3:::b/*", "arn:aws:s3:::b|arn:aws:s3:::b/*")]
    [InlineData("s3://b/jobs/*", "arn:aws:s3:::b/jobs/*", null)]
    [InlineData("my-bucket", null, null)]
    [InlineData("**", null, null)]
    [InlineData("", null, null)]
    public void What_is_no_arn_is_found(string resource, string? meant, string? pair)
    {
        var markup = RuleVerifier.Allow($$"""" "Action": "s3:*", "Resource": [ "{|DSP1401:{{resource}}|}" ] """");
        var properties = Assert.Single(RuleVerifier.Verify("DSP1401", markup)).Properties;
        Assert.Equal(meant, properties.GetValueOrDefault(FindingProperties.Replacement));
        Assert.Equal(pair, properties.GetValueOrDefault(FindingProperties.Replacements));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("arn:aws:s3:::b")]
    [InlineData("{bucketArn}")]
    [InlineData("{bucketArn}/*")]
    public void Arns_and_what_may_become_one_are_not_reported(string resource) =>
        RuleVerifier.Verify("DSP1401", RuleVerifier.Allow($$"""" "Action": "s3:*", "Resource": "{{resource}}" """"));

    [Theory]
    [InlineData("s3:GetObject", "*")]
    [InlineData("s3:GetObject", "arn:aws:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:aws-cn:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:aws-us-gov:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:aws-iso:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:aws-iso-b:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:aws-iso-e:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:aws-iso-f:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:aws-eusc:s3:::b/*")]
    [InlineData("s3:GetObject", "arn:*:s3:::b/*")]
    [InlineData("s3:GetObject", "{everything}")]
    [InlineData("kms:Decrypt", "arn:*:kms:*:${aws:PrincipalAccount}:key/*")]
    [InlineData("kms:Decrypt", "arn:aws:kms:eu-*:123456789012:key/*")]
    [InlineData("kms:Decrypt", "arn:aws:kms:eu-west-1:1234*:key/*")]
    [InlineData("iam:GetPolicy", "arn:aws:iam::aws:policy/*")]
    [InlineData("iam:GetRole", "arn:aws:iam::*:*")]
    [InlineData("iam:GetRole", "arn:aws:iam::123456789012:role/path/x")]
    [InlineData("sts:AssumeRole", "arn:aws:iam::123456789012:role/${aws:username}")]
    [InlineData("s3:GetAccessPointPolicy", "arn:aws:s3:eu-west-1:123456789012:accesspoint/x")]
    [InlineData("s3:GetAccessGrant", "arn:aws:s3:eu-west-1:123456789012:access-grants/default/grant/x")]
    [InlineData("s3-object-lambda:GetObject", "arn:aws:s3-object-lambda:eu-west-1:123456789012:accesspoint/x")]
    [InlineData("s3-outposts:GetObject", "arn:aws:s3-outposts:eu-west-1:123456789012:outpost/x/bucket/b/object/*")]
    [InlineData("personalize:DescribeSolution", "arn:aws:personalize:*:*:*personalize*")]
    [InlineData(
        "cloudformation:CreateStack", "arn:aws:cloudformation:*:aws:transform/Serverless-2016-10-31\", " +
        "\"arn:aws:cloudformation:*:*:stack/s/*")]
    public void Good_resources(string action, string resource) => Accepted(Document(action, resource));

    [Theory]
    [InlineData("{|DSP1401:b|}")]
    [InlineData("{|DSP1401:bucket/*|}")]
    [InlineData("{|DSP1401:|}")]
    [InlineData("{|DSP1401:s3://b|}")]
    [InlineData("{|DSP1401:s3://b/x|}")]
    [InlineData("{|DSP1401:ARN:aws:s3:::b/*|}")]
    public void Resources_that_iam_refuses(string resource) => Refused(Document("s3:GetObject", resource));

    private static string Document(string actions, string resources) =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": [ "{{resources}}" ] """);
}
