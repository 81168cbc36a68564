using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Conditions;

/// <summary>DSP1501.</summary>
public class UnknownOperatorRuleTests
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
        meant,
        Assert.Single(
            Verify("DSP1501", $"\"{{|DSP1501:{written}|}}\": {{ \"aws:username\": \"x\" }}")).Properties[FindingProperties.Replacement]);

    [Theory]
    [InlineData("\"StringEquals\": { \"aws:username\": \"x\" }")]
    [InlineData("\"StringNotEqualsIgnoreCaseIfExists\": { \"aws:username\": [ \"x\", \"y\" ] }")]
    [InlineData("\"ForAnyValue:StringLikeIfExists\": { \"aws:CalledVia\": \"athena*\" }")]
    [InlineData("\"NumericLessThanEquals\": { \"s3:max-keys\": 10 }")]
    [InlineData("\"DateGreaterThan\": { \"aws:CurrentTime\": \"2030-01-31T00:00:00Z\" }")]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": \"203.0.113.0/24\" }")]
    [InlineData("\"ArnEquals\": { \"aws:PrincipalArn\": \"arn:aws:iam::*:role/x\" }")]
    [InlineData("\"Null\": { \"aws:TokenIssueTime\": \"true\" }")]
    [InlineData("\"Null\": { \"aws:TokenIssueTime\": true }")]
    [InlineData("\"ForAllValues:StringEquals\": { \"aws:CalledVia\": \"x\" }, \"Null\": { \"aws:CalledVia\": \"false\" }")]
    public void Good_conditions(string block) => Accepted(Document(block));

    [Theory]
    [InlineData("\"{|DSP1501:StringEqualsExists|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"{|DSP1501:BinaryLike|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"{|DSP1501:StringMatches|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"{|DSP1501:ForSomeValues:StringEquals|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"{|DSP1501:ForAllValuesStringEquals|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"StringEquals\": {|DSP1501:\"x\"|}")]
    [InlineData("\"StringEquals\": {|DSP1501:[ { \"aws:username\": \"x\" } ]|}")]
    [InlineData("\"StringEquals\": {|DSP1501:null|}")]
    public void Operators_that_iam_refuses(string block) => Refused(Document(block));

    // Names in any case are read; whether IAM does so too is not settled, so the spelling is said only.
    [Fact]
    public void An_operator_in_another_case() => Told(Document("\"{|DSP1501:stringequals|}\": { \"aws:username\": \"x\" }"));

    [Fact]
    public void An_unknown_operator_with_an_empty_block_is_saved() => Warned(Document("\"{|DSP1501:StringMatches|}\": {|DSP1511:{}|}"));

    private static PolicyFinding[] Verify(string id, string block, string actions = "s3:GetObject") => RuleVerifier.Verify(
        id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """));

    private static string Document(string block, string actions = "s3:ListBucket") =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """);
}
