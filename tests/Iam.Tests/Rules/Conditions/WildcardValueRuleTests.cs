using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Conditions;

/// <summary>DSP1509.</summary>
public class WildcardValueRuleTests
{
    [Theory]
    [InlineData("\"StringEquals\": { \"aws:username\": \"{|DSP1509:ml-*|}\" }")]
    [InlineData("\"StringNotEqualsIgnoreCase\": { \"aws:username\": \"{|DSP1509:a?|}\" }")]
    [InlineData("\"StringLike\": { \"aws:username\": \"ml-*\" }")]
    [InlineData("\"StringEquals\": { \"aws:username\": \"${*}\" }")]
    [InlineData("\"ArnEquals\": { \"aws:PrincipalArn\": \"arn:aws:iam::*:role/*\" }")]
    public void Wildcards(string block) => Verify("DSP1509", block);

    [Theory]
    [InlineData("StringEquals")]
    [InlineData("StringNotEquals")]
    [InlineData("StringEqualsIgnoreCase")]
    [InlineData("StringNotEqualsIgnoreCase")]
    public void Wildcards_that_are_plain_text(string @operator)
    {
        Warned(Document(@operator, "aws:username", "\"{|DSP1509:x*|}\""));
        Warned(Document(@operator, "aws:username", "\"{|DSP1509:?x|}\""));
    }

    [Theory]
    [InlineData("StringLike", "\"x*?\"")]
    [InlineData("StringNotLike", "\"x*\"")]
    [InlineData("StringEquals", "\"x${*}\"")]
    public void Wildcards_that_act(string @operator, string value) => Accepted(Document(@operator, "aws:username", value));

    [Theory]
    [InlineData("ArnEquals")]
    [InlineData("ArnLike")]
    [InlineData("ArnNotEquals")]
    [InlineData("ArnNotLike")]
    public void Wildcards_act_in_all_arn_operators(string @operator) =>
        Accepted(Document(@operator, "aws:PrincipalArn", "\"arn:aws:iam::*:role/a?\""));

    private static PolicyFinding[] Verify(string id, string block, string actions = "s3:GetObject") => RuleVerifier.Verify(
        id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """));

    private static string Document(string @operator, string key, string value) =>
        RuleVerifier.Allow(
            $$""" "Action": "s3:ListBucket", "Resource": "*", "Condition": { "{{@operator}}": { "{{key}}": {{value}} } } """);
}
