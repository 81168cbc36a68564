using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules;

public class StatementRulesTests
{
    private const string Good = """
        { "Sid": "A", "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::b/*",
            "Condition": { "Bool": { "aws:SecureTransport": [true] } } }
        """;

    [Theory]
    [InlineData("""{ "{|DSP1201:Resources|}": "*" }""", "Resource")]
    [InlineData("""{ "{|DSP1201:action|}": "*" }""", "Action")]
    [InlineData("""{ "{|DSP1201:Conditions|}": {} }""", "Condition")]
    [InlineData("""{ "Action": "*", "{|DSP1201:Actions|}": "*" }""", null)]
    [InlineData("""{ "{|DSP1201:Comment|}": "x" }""", null)]
    public void Unknown_elements_are_found(string markup, string? meant) => Assert.Equal(
        meant,
        Assert.Single(RuleVerifier.Verify("DSP1201", RuleVerifier.Policy(markup))).Properties.GetValueOrDefault(
            FindingProperties.Replacement));

    [Theory]
    [InlineData("""{ "Effect": "{|DSP1202:allow|}" }""")]
    [InlineData("""{ "Effect": "{|DSP1202:Permit|}" }""")]
    [InlineData("""{|DSP1202:{|} "Action": "*" }""")]
    [InlineData("""{|DSP1202:{|} "effect": "Allow" }""")]
    public void A_wrong_effect_is_found(string markup) => RuleVerifier.Verify("DSP1202", RuleVerifier.Policy(markup));

    [Theory]
    [InlineData("""{|DSP1203:{|} "Effect": "Allow" }""")]
    [InlineData("""{ "Action": {|DSP1203:[]|} }""")]
    [InlineData("""{ "NotAction": {|DSP1203:[]|} }""")]
    public void A_missing_action_is_found(string markup) => RuleVerifier.Verify("DSP1203", RuleVerifier.Policy(markup));

    [Theory]
    [InlineData("""{ "Action": "*", "{|DSP1204:NotAction|}": "*" }""")]
    [InlineData("""{ "NotAction": "*", "{|DSP1204:Action|}": "*" }""")]
    public void Action_beside_its_opposite_is_found(string markup) => RuleVerifier.Verify("DSP1204", RuleVerifier.Policy(markup));

    [Theory]
    [InlineData("""{|DSP1205:{|} "Effect": "Allow" }""")]
    [InlineData("""{|DSP1205:{|} "Resources": "*" }""")]
    [InlineData("""{ "Resource": {|DSP1205:[]|} }""")]
    public void A_missing_resource_is_found(string markup) => RuleVerifier.Verify("DSP1205", RuleVerifier.Policy(markup));

    [Fact]
    public void Resource_beside_its_opposite_is_found() => RuleVerifier.Verify(
        "DSP1206", RuleVerifier.Policy("""{ "Resource": "*", "{|DSP1206:NotResource|}": "*" }"""));

    [Theory]
    [InlineData("""{ "{|DSP1207:Principal|}": "*" }""")]
    [InlineData("""{ "{|DSP1207:NotPrincipal|}": "*" }""")]
    public void A_principal_is_found(string markup) => RuleVerifier.Verify("DSP1207", RuleVerifier.Policy(markup));

    [Theory]
    [InlineData("""{ "Sid": {|DSP1208:1|} }""", PolicySeverity.Error)]
    [InlineData("""{ "Effect": {|DSP1208:true|} }""", PolicySeverity.Error)]
    [InlineData("""{ "Action": {|DSP1208:{}|} }""", PolicySeverity.Error)]
    [InlineData("""{ "Resource": [ "*", {|DSP1208:[ "*" ]|} ] }""", PolicySeverity.Error)]
    [InlineData("""{ "Action": [ "*", {|DSP1208:null|} ] }""", PolicySeverity.Warning)]
    [InlineData("""{ "Condition": {|DSP1208:[]|} }""", PolicySeverity.Error)]
    [InlineData("""{ "Condition": { "Bool": { "a:b": {|DSP1208:{ }|} } } }""", PolicySeverity.Error)]
    [InlineData("""{ "Condition": { "Bool": { "a:b": [ {|DSP1208:[]|} ] } } }""", PolicySeverity.Error)]
    public void A_value_of_the_wrong_type_is_found(string markup, PolicySeverity severity) =>
        Assert.Equal(severity, Assert.Single(RuleVerifier.Verify("DSP1208", RuleVerifier.Policy(markup))).Severity);

    [Theory]
    [InlineData("DSP1201")]
    [InlineData("DSP1202")]
    [InlineData("DSP1203")]
    [InlineData("DSP1204")]
    [InlineData("DSP1205")]
    [InlineData("DSP1206")]
    [InlineData("DSP1207")]
    [InlineData("DSP1208")]
    public void A_good_statement_is_not_reported(string id) => RuleVerifier.Verify(id, RuleVerifier.Policy(Good));
}
