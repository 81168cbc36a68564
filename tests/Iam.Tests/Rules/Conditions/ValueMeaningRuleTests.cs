using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Conditions;

/// <summary>DSP1513.</summary>
public class ValueMeaningRuleTests
{
    [Theory]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": \"{|DSP1513:10.0.0.0/8|}\" }")]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": \"{|DSP1513:203.0.113.9/24|}\" }")]
    [InlineData("\"StringEquals\": { \"aws:SourceVpc\": \"{|DSP1513:vpc-xyz|}\" }")]
    [InlineData("\"StringEquals\": { \"aws:SourceVpce\": \"{|DSP1513:vpc-01234567|}\" }")]
    [InlineData("\"StringEquals\": { \"aws:RequestedRegion\": \"{|DSP1513:eu-wset-1|}\" }")]
    [InlineData("\"ArnEquals\": { \"secretsmanager:KmsKeyArn\": \"{|DSP1513:arn:aws:s3:::b|}\" }")]
    [InlineData("\"IpAddress\": { \"aws:VpcSourceIp\": \"10.0.0.0/8\" }")]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": \"203.0.113.0/24\" }")]
    [InlineData("\"StringEquals\": { \"aws:SourceVpc\": \"vpc-0123456789abcdef0\", \"aws:RequestedRegion\": \"eu-west-1\" }")]
    [InlineData("\"StringLike\": { \"aws:SourceVpc\": \"vpc-*\", \"aws:RequestedRegion\": \"eu-*\" }")]
    [InlineData("\"ArnEquals\": { \"secretsmanager:KmsKeyArn\": \"arn:aws:kms:*:*:key/x\" }")]
    public void Meanings(string block) => Verify("DSP1513", block);

    [Theory]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": \"{|DSP1513:192.168.0.0/16|}\" }")]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": \"{|DSP1513:203.0.113.1/24|}\" }")]
    [InlineData("\"StringEquals\": { \"aws:SourceVpc\": \"{|DSP1513:vpc-x|}\" }")]
    [InlineData("\"StringEquals\": { \"aws:SourceVpce\": \"{|DSP1513:vpc-0123456789abcdef0|}\" }")]
    [InlineData("\"StringEquals\": { \"aws:RequestedRegion\": \"{|DSP1513:eu-west-9|}\" }")]
    public void Conditions_that_do_not_do_what_they_say(string block) => Warned(Document(block));

    [Fact]
    public void A_kms_key_that_is_none() =>
        Warned(Document("\"ArnEquals\": { \"secretsmanager:KmsKeyArn\": \"{|DSP1513:arn:aws:s3:::b|}\" }", "secretsmanager:CreateSecret"));

    private static PolicyFinding[] Verify(string id, string block, string actions = "s3:GetObject") => RuleVerifier.Verify(
        id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """));

    private static string Document(string block, string actions = "s3:ListBucket") =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """);
}
