using static Dstack.Permissions.Iam.Tests.Rules.Specification.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Specification;

/// <summary>The specification's examples of what a policy gives away, DSP1602 to DSP1611.</summary>
public class SecuritySpecificationTests
{
    [Theory]
    [InlineData(""" "Action": "{|DSP1602:s3:*|}", "Resource": "arn:aws:s3:::b/*" """)]
    [InlineData(""" "Action": "sqs:ReceiveMessage", "Resource": "{|DSP1603:*|}" """)]
    [InlineData(""" "Action": "ec2:RunInstances", "Resource": "{|DSP1603:*|}" """)]
    [InlineData(""" "Action": "{|DSP1606:iam:CreateServiceLinkedRole|}", "Resource": "*" """)]
    [InlineData(""" "Action": "{|DSP1608:secretsmanager:GetSecretValue|}", "Resource": "*" """)]
    public void Said(string elements) => Told(RuleVerifier.Allow(elements));

    [Theory]
    [InlineData(""" "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:*:q" """)]
    [InlineData(""" "Action": "iam:CreateServiceLinkedRole", "Resource": "*", "Condition": { "StringEquals": { "iam:AWSServiceName": "spot.amazonaws.com" } } """)]
    [InlineData(
        """ "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "ec2.amazonaws.com" } } """)]
    [InlineData(""" "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/dstack_*" """)]
    public void Not_said(string elements) => Accepted(RuleVerifier.Allow(elements));

    [Theory]
    [InlineData(""" "Action": "sqs:SendMessage", "Resource": "{|DSP1603:*|}" """)]
    [InlineData(""" "Action": "sqs:TagQueue", "Resource": "{|DSP1603:*|}" """)]
    [InlineData(""" "Action": "sqs:AddPermission", "Resource": "{|DSP1603:*|}" """)]
    [InlineData(""" "{|DSP1604:NotAction|}": "iam:*", "Resource": "arn:aws:s3:::b/*" """)]
    [InlineData(""" "Action": "s3:GetObject", "{|DSP1604:NotResource|}": "arn:aws:s3:::b/*" """)]
    [InlineData(""" "Action": "{|DSP1605:iam:PassRole|}", "Resource": "*" """)]
    [InlineData(""" "Action": "{|DSP1605:iam:PassRole|}", "Resource": "arn:aws:iam::*:role/*" """)]
    [InlineData(""" "Action": "{|DSP1605:iam:Pass*|}", "Resource": "*" """)]
    [InlineData(""" "Action": [ "iam:CreateRole", "{|DSP1607:iam:AttachRolePolicy|}" ], "Resource": "arn:aws:iam::*:role/x" """)]
    [InlineData(""" "Action": "{|DSP1610:s3:PutBucketPolicy|}", "Resource": "arn:aws:s3:::b" """)]
    public void Warned_of(string elements) => Warned(RuleVerifier.Allow(elements));

    [Fact]
    public void A_tag_guard_that_the_caller_opens()
    {
        const string Guarded = """
            { "Effect": "Allow", "Action": "ec2:TerminateInstances", "Resource": "*",
                "Condition": { "StringEquals": { "aws:ResourceTag/team": "x" } } },
            """;
        Warned(RuleVerifier.Policy(
            Guarded + """{ "Effect": "Allow", "Action": "{|DSP1609:ec2:CreateTags|}", "Resource": "arn:aws:ec2:*:*:instance/*" }"""));
        Accepted(
            RuleVerifier.Policy(Guarded + """{ "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "arn:aws:ec2:*:*:volume/*" }"""));
    }

    [Fact]
    public void Keys_that_need_another()
    {
        const string Query = """ "Action": "dynamodb:Query", "Resource": "arn:aws:dynamodb:*:*:table/t", "Condition": { "Null": { "dynamodb:Attributes": "false" }, """;
        const string Select = """ "StringEquals": { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" }, """;
        Warned(RuleVerifier.Allow(Query + """ "ForAllValues:StringEquals": { "{|DSP1611:dynamodb:Attributes|}": [ "a" ] } } """));
        Accepted(RuleVerifier.Allow(Query + Select + """ "ForAllValues:StringEquals": { "dynamodb:Attributes": [ "a" ] } } """));
        Warned(RuleVerifier.Allow(
            """ "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::b", "Condition": { "StringNotEquals": { "{|DSP1611:s3:prefix|}": "x" } } """));
    }
}
