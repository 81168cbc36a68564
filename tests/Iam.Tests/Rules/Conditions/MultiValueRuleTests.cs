using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Conditions;

/// <summary>DSP1510.</summary>
public class MultiValueRuleTests
{
    [Theory]
    [InlineData("\"{|DSP1510:StringEquals|}\": { \"aws:CalledVia\": \"x\" }")]
    [InlineData("\"{|DSP1510:ForAnyValue:StringEquals|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"{|DSP1510:ForAllValues:StringEquals|}\": { \"aws:PrincipalOrgPaths\": \"x\" }")]
    [InlineData("\"ForAllValues:StringEquals\": { \"aws:TagKeys\": \"x\" }, \"StringEquals\": { \"aws:RequestTag/x\": \"y\" }")]
    [InlineData("\"ForAllValues:StringEquals\": { \"aws:TagKeys\": \"x\" }, \"Null\": { \"aws:TagKeys\": \"false\" }")]
    [InlineData("\"ForAnyValue:StringEquals\": { \"aws:CalledVia\": \"x\" }")]
    public void Set_operators(string block) => Verify("DSP1510", block);

    [Theory]
    [InlineData("\"{|DSP1510:StringEquals|}\": { \"aws:CalledVia\": \"x\" }")]
    [InlineData("\"{|DSP1510:ForAnyValue:StringEquals|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"{|DSP1510:ForAllValues:StringEquals|}\": { \"aws:CalledVia\": \"x\" }")]
    public void Conditions_that_do_not_do_what_they_say(string block) => Warned(Document(block));

    private static PolicyFinding[] Verify(string id, string block, string actions = "s3:GetObject") => RuleVerifier.Verify(
        id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """));

    private static string Document(string block, string actions = "s3:ListBucket") =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """);
}
