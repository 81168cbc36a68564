using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>DSP1501 to DSP1515; each rule that speaks has cases in which it is silent.</summary>
public class ConditionRulesTests
{
    [Theory]
    [InlineData("\"{|DSP1501:StringMatches|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"{|DSP1501:StringEqualsExists|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"{|DSP1501:BinaryLike|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"{|DSP1501:ForSome:StringEquals|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"{|DSP1501:StringMatches|}\": {}")]
    [InlineData("\"{|DSP1501:stringequals|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"StringEquals\": {|DSP1501:\"x\"|}")]
    [InlineData("\"StringEqualsIfExists\": { \"aws:username\": \"x\" }")]
    [InlineData("\"ForAnyValue:ArnNotLikeIfExists\": { \"aws:PrincipalArn\": \"arn:aws:iam::*:role/x\" }")]
    [InlineData("\"BinaryEquals\": { \"aws:username\": \"QmFzZTY0\" }")]
    public void Operators(string block) => Verify("DSP1501", block);

    [Fact]
    public void An_operator_that_iam_saves_is_no_error()
    {
        Assert.Equal(
            PolicySeverity.Error, Assert.Single(Verify("DSP1501", "\"{|DSP1501:StringMatches|}\": { \"aws:username\": \"x\" }")).Severity);
        Assert.Equal(PolicySeverity.Warning, Assert.Single(Verify("DSP1501", "\"{|DSP1501:StringMatches|}\": {}")).Severity);
        Assert.Equal(PolicySeverity.Info, Assert.Single(Verify("DSP1501", "\"{|DSP1501:stringlike|}\": {}")).Severity);
    }

    [Theory]
    [InlineData("StringEqual", "StringEquals")]
    [InlineData("StringEqualsExists", "StringEqualsIfExists")]
    [InlineData("ForAnyValues:StringLike", "ForAnyValue:StringLike")]
    [InlineData("IPAdress", "IpAddress")]
    [InlineData("bool", "Bool")]
    public void What_was_meant_is_said(string written, string meant) => Assert.Equal(
        meant, Assert.Single(
            Verify("DSP1501", $"\"{{|DSP1501:{written}|}}\": {{ \"aws:username\": \"x\" }}")).Properties[FindingProperties.Replacement]);

    [Theory]
    [InlineData("\"{|DSP1502:NullIfExists|}\": { \"aws:TokenIssueTime\": \"true\" }")]
    [InlineData("\"Null\": { \"aws:TokenIssueTime\": \"true\" }")]
    public void Null_has_no_IfExists(string block) => Verify("DSP1502", block);

    [Theory]
    [InlineData("\"StringEquals\": { \"{|DSP1503:aws:SourceArnn|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"{|DSP1503:username|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"{|DSP1503:s3:nothing|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"aws:username\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"AWS:UserName\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"aws:PrincipalOrgMasterAccountId\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"aws:ResourceTag/team\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"secretsmanager:ResourceTag/team\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"kms:EncryptionContext:purpose\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"login.example.com:sub\": \"x\" }")]
    public void Keys(string block) => Verify("DSP1503", block);

    [Theory]
    [InlineData("\"StringEquals\": { \"{|DSP1504:aws:ResourceTag|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"{|DSP1504:aws:RequestTag/|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"aws:RequestTag/team\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"aws:username\": \"x\" }")]
    public void Tag_keys(string block) => Verify("DSP1504", block);

    [Theory]
    [InlineData("s3:ListAllMyBuckets", "\"StringEquals\": { \"{|DSP1505:s3:prefix|}\": \"x\" }")]
    [InlineData("s3:ListAllMyBuckets", "\"StringNotEquals\": { \"{|DSP1505:aws:ResourceTag/team|}\": \"x\" }")]
    [InlineData("s3:ListBucket", "\"StringEquals\": { \"s3:prefix\": \"x\" }")]
    [InlineData("s3:List*", "\"StringEquals\": { \"s3:prefix\": \"x\" }")]
    [InlineData("s3:ListAllMyBuckets", "\"StringEquals\": { \"aws:username\": \"x\" }")]
    [InlineData("s3:Unknown", "\"StringEquals\": { \"s3:prefix\": \"x\" }")]
    [InlineData("*", "\"StringEquals\": { \"s3:prefix\": \"x\" }")]
    public void Keys_that_no_action_supports(string action, string block) => Verify("DSP1505", block, action);

    [Theory]
    [InlineData("s3:ListBucket\", \"s3:GetObject", "\"StringEquals\": { \"{|DSP1506:s3:prefix|}\": \"x\" }")]
    [InlineData("s3:ListBucket\", \"s3:GetObject", "\"StringEqualsIfExists\": { \"s3:prefix\": \"x\" }")]
    [InlineData("s3:ListBucket\", \"s3:Get*", "\"StringEquals\": { \"s3:prefix\": \"x\" }")]
    [InlineData("s3:ListBucket\", \"s3:ListBucketVersions", "\"StringEquals\": { \"s3:prefix\": \"x\" }")]
    public void Keys_that_some_actions_do_not_support(string actions, string block) => Verify("DSP1506", block, actions);

    [Theory]
    [InlineData("\"{|DSP1507:StringEquals|}\": { \"aws:SourceIp\": \"203.0.113.0/24\" }")]
    [InlineData("\"{|DSP1507:NumericEquals|}\": { \"aws:username\": \"1\" }")]
    [InlineData("\"{|DSP1507:StringLike|}\": { \"aws:PrincipalArn\": \"arn:*\" }")]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": \"203.0.113.0/24\" }")]
    [InlineData("\"NumericLessThan\": { \"aws:EpochTime\": \"1\" }")]
    [InlineData("\"Null\": { \"aws:SourceIp\": \"true\" }")]
    public void Operators_and_types(string block) => Verify("DSP1507", block);

    [Fact]
    public void A_string_operator_on_an_arn_works() => Assert.Equal(
        PolicySeverity.Info,
            Assert.Single(Verify("DSP1507", "\"{|DSP1507:StringEquals|}\": { \"aws:PrincipalArn\": \"arn:aws:iam::1:role/x\" }")).Severity);

    [Theory]
    [InlineData("\"NumericEquals\": { \"aws:MultiFactorAuthAge\": \"{|DSP1508:1h|}\" }")]
    [InlineData("\"NumericEquals\": { \"aws:MultiFactorAuthAge\": \"{|DSP1508:1e3|}\" }")]
    [InlineData("\"NumericEquals\": { \"aws:MultiFactorAuthAge\": [ \"-1.5\", 10 ] }")]
    [InlineData("\"Bool\": { \"aws:SecureTransport\": \"{|DSP1508:True|}\" }")]
    [InlineData("\"Bool\": { \"aws:SecureTransport\": true }")]
    [InlineData("\"Null\": { \"aws:username\": \"{|DSP1508:no|}\" }")]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": \"{|DSP1508:203.0.113.0/33|}\" }")]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": \"{|DSP1508:1|}\" }")]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": [ \"203.0.113.9\", \"2001:db8::/32\", \"{address}\" ] }")]
    [InlineData("\"BinaryEquals\": { \"aws:username\": \"{|DSP1508:abc|}\" }")]
    [InlineData("\"ArnLike\": { \"aws:PrincipalArn\": \"{|DSP1508:role/x|}\" }")]
    [InlineData("\"ArnLike\": { \"aws:PrincipalArn\": [ \"*\", \"arn:aws:iam::*:role/${aws:username}\" ] }")]
    public void Values(string block) => Verify("DSP1508", block);

    [Theory]
    [InlineData("2030-01-31T00:00:00Z", true)]
    [InlineData("2030-01-31", true)]
    [InlineData("2030-01-31T00:00:00+02", true)]
    [InlineData("2030-01-31T00:00:00+02:00", true)]
    [InlineData("2030-01-31T10:20:30.999Z", true)]
    [InlineData("-292275054", true)]
    [InlineData("0", true)]
    [InlineData("9223372036854775807", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("2030-13-01", false)]
    [InlineData("2030-01-32", false)]
    [InlineData("2030-01-31T24:00:00Z", false)]
    [InlineData("31.01.2030", false)]
    [InlineData("", false)]
    public void Iam_refuses_dates_that_it_cannot_read(string date, bool isDate)
    {
        var found = Verify("DSP1508", $"\"DateLessThan\": {{ \"aws:CurrentTime\": \"{(isDate ? date : $"{{|DSP1508:{date}|}}")}\" }}");
        Assert.All(found, finding => Assert.Equal(PolicySeverity.Error, finding.Severity));
    }

    [Theory]
    [InlineData("\"StringEquals\": { \"aws:username\": \"{|DSP1509:ml-*|}\" }")]
    [InlineData("\"StringNotEqualsIgnoreCase\": { \"aws:username\": \"{|DSP1509:a?|}\" }")]
    [InlineData("\"StringLike\": { \"aws:username\": \"ml-*\" }")]
    [InlineData("\"StringEquals\": { \"aws:username\": \"${*}\" }")]
    [InlineData("\"ArnEquals\": { \"aws:PrincipalArn\": \"arn:aws:iam::*:role/*\" }")]
    public void Wildcards(string block) => Verify("DSP1509", block);

    [Theory]
    [InlineData("\"{|DSP1510:StringEquals|}\": { \"aws:CalledVia\": \"x\" }")]
    [InlineData("\"{|DSP1510:ForAnyValue:StringEquals|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"{|DSP1510:ForAllValues:StringEquals|}\": { \"aws:PrincipalOrgPaths\": \"x\" }")]
    [InlineData("\"ForAllValues:StringEquals\": { \"aws:TagKeys\": \"x\" }, \"StringEquals\": { \"aws:RequestTag/x\": \"y\" }")]
    [InlineData("\"ForAllValues:StringEquals\": { \"aws:TagKeys\": \"x\" }, \"Null\": { \"aws:TagKeys\": \"false\" }")]
    [InlineData("\"ForAnyValue:StringEquals\": { \"aws:CalledVia\": \"x\" }")]
    public void Set_operators(string block) => Verify("DSP1510", block);

    [Theory]
    [InlineData("\"StringEquals\": {|DSP1511:{}|}")]
    [InlineData("\"StringEquals\": { \"aws:username\": {|DSP1511:[]|} }")]
    [InlineData("\"StringEquals\": { \"aws:username\": [ \"\" ] }")]
    public void Empty_conditions(string block) => Verify("DSP1511", block);

    [Fact]
    public void An_empty_condition() => RuleVerifier.Verify(
        "DSP1511", RuleVerifier.Allow(""" "Action": "s3:*", "Resource": "*", "Condition": {|DSP1511:{}|} """));

    [Theory]
    [InlineData("\"Bool\": { \"aws:SecureTransport\": {|DSP1512:[ \"true\", \"false\" ]|} }")]
    [InlineData("\"StringEquals\": { \"aws:username\": {|DSP1512:[ \"1\", 2 ]|} }")]
    [InlineData("\"Bool\": { \"aws:SecureTransport\": [ \"true\" ] }")]
    [InlineData("\"StringEquals\": { \"aws:username\": [ \"1\", \"2\" ] }")]
    public void Values_together(string block) => Verify("DSP1512", block);

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
    [InlineData("Allow", "\"Bool\": { \"{|DSP1514:aws:MultiFactorAuthPresent|}\": \"false\" }")]
    [InlineData("Deny", "\"Bool\": { \"{|DSP1514:aws:MultiFactorAuthPresent|}\": \"false\" }")]
    [InlineData("Allow", "\"BoolIfExists\": { \"{|DSP1514:aws:MultiFactorAuthPresent|}\": \"true\" }")]
    [InlineData("Allow", "\"Null\": { \"{|DSP1514:aws:MultiFactorAuthPresent|}\": \"false\" }")]
    [InlineData("Allow", "\"NumericLessThanIfExists\": { \"{|DSP1514:aws:MultiFactorAuthAge|}\": \"3600\" }")]
    [InlineData("Deny", "\"BoolIfExists\": { \"aws:MultiFactorAuthPresent\": \"false\" }")]
    [InlineData("Allow", "\"Bool\": { \"aws:MultiFactorAuthPresent\": \"true\" }")]
    [InlineData("Allow", "\"NumericLessThan\": { \"aws:MultiFactorAuthAge\": \"3600\" }")]
    public void Mfa(string effect, string block) => RuleVerifier.Verify(
        "DSP1514",
            RuleVerifier.Policy($$""" { "Effect": "{{effect}}", "Action": "s3:*", "Resource": "*", "Condition": { {{block}} } } """));

    [Theory]
    [InlineData("\"StringLike\": { \"{|DSP1515:aws:Referer|}\": \"https://example.com/*\" }")]
    [InlineData("\"StringLike\": { \"aws:PrincipalTag/x\": \"y\" }")]
    public void Keys_of_the_caller(string block) => Verify("DSP1515", block);

    private static PolicyFinding[] Verify(string id, string block, string actions = "s3:GetObject") => RuleVerifier.Verify(
        id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """));
}
