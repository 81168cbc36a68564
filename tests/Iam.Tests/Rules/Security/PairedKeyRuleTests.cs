using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Security;

/// <summary>DSP1611.</summary>
public class PairedKeyRuleTests
{
    [Theory]
    [InlineData(
        "DSP1611", "\"Action\": \"s3:*\", \"Resource\": \"*\", \"Condition\": { \"IpAddress\": { " +
        "\"{|DSP1611:aws:VpcSourceIp|}\": \"10.0.0.0/8\" } }")]
    [InlineData(
        "DSP1611", "\"Action\": \"s3:*\", \"Resource\": \"*\", \"Condition\": { \"IpAddress\": { \"aws:VpcSourceIp\": " +
        "\"10.0.0.0/8\" }, \"StringEquals\": { \"aws:SourceVpc\": \"vpc-01234567\" } }")]
    [InlineData(
        "DSP1611", "\"Action\": \"s3:ListBucket\", \"Resource\": \"*\", \"Condition\": { \"StringNotLike\": { " +
        "\"{|DSP1611:s3:prefix|}\": \"secret/*\" } }")]
    [InlineData(
        "DSP1611", "\"Action\": \"s3:ListBucket\", \"Resource\": \"*\", \"Condition\": { \"StringLike\": { \"s3:prefix\": \"home/*\" } }")]
    [InlineData(
        "DSP1611", "\"Action\": \"dynamodb:Query\", \"Resource\": \"*\", \"Condition\": { \"ForAllValues:StringEquals\": { " +
        "\"{|DSP1611:dynamodb:Attributes|}\": \"id\" } }")]
    public void Statements(string id, string elements) => RuleVerifier.Verify(id, RuleVerifier.Allow(elements));

    [Theory]
    [InlineData("Deny", "aws:Ec2InstanceSourcePrivateIPv4")]
    [InlineData("Allow", "{|DSP1611:aws:Ec2InstanceSourcePrivateIPv4|}")]
    public void Denies_pair_their_keys_across_statements(string effect, string key) => RuleVerifier.Verify("DSP1611", RuleVerifier.Policy(
        $$"""
        { "Effect": "{{effect}}", "Action": "*", "Resource": "*",
            "Condition": { "StringNotEquals": { "aws:Ec2InstanceSourceVpc": "${aws:SourceVpc}" } } },
        { "Effect": "{{effect}}", "Action": "*", "Resource": "*", "Condition": { "StringNotEquals": { "{{key}}": "${aws:VpcSourceIp}" } } }
        """));

    [Fact]
    public void Keys_that_need_another()
    {
        const string Query =
            """ "Action": "dynamodb:Query", "Resource": "arn:aws:dynamodb:*:*:table/t", "Condition": { "Null": { "dynamodb:Attributes": "false" }, """;
        const string Select = """ "StringEquals": { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" }, """;
        Warned(RuleVerifier.Allow(Query + """ "ForAllValues:StringEquals": { "{|DSP1611:dynamodb:Attributes|}": [ "a" ] } } """));
        Accepted(RuleVerifier.Allow(Query + Select + """ "ForAllValues:StringEquals": { "dynamodb:Attributes": [ "a" ] } } """));
        Warned(RuleVerifier.Allow(
            """ "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::b", "Condition": { "StringNotEquals": { "{|DSP1611:s3:prefix|}": "x" } } """));
    }
}
