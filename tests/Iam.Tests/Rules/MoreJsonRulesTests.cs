using System;
using System.Linq;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules;

public class MoreJsonRulesTests
{
    [Theory]
    [InlineData("""{ "Version": "2012-10-17", "{|DSP1003:Version|}": "2012-10-17" }""", 0)]
    [InlineData("""{ "Statement": [ {}, { "Action": "a:B", "{|DSP1003:Action|}": "a:C" } ] }""", 2)]
    [InlineData(
        """{ "Statement": { "Condition": { "Bool": { "aws:SecureTransport": "true", "{|DSP1003:AWS:securetransport|}": "true" } } } }""",
            1)]
    [InlineData("""{ "Statement": { "Condition": { "Bool": { "a:b": "true" }, "{|DSP1003:Bool|}": {} } } }""", 1)]
    public void A_repeated_key_is_found(string markup, int statement) =>
        Assert.Equal(statement, Assert.Single(RuleVerifier.Verify("DSP1003", markup)).Statement);

    [Theory]
    [InlineData("""{ "Statement": [ { "Action": "a:B" }, { "Action": "a:B" } ] }""")]
    [InlineData("""{ "Statement": { "Condition": { "Bool": { "a:b": "true" }, "Null": { "a:b": "true" } } } }""")]
    [InlineData("""{ "version": "2012-10-17", "Version": "2012-10-17" }""")]
    public void A_key_in_several_objects_is_not_reported(string text) => RuleVerifier.Verify("DSP1003", text);

    [Theory]
    [InlineData("{|DSP1004:\u4E2D\u6587|} a", PolicySeverity.Error)]
    [InlineData("{|DSP1004:\u2019|}", PolicySeverity.Error)]
    [InlineData("{|DSP1004:\\u2019|}", PolicySeverity.Warning)]
    public void A_character_that_iam_does_not_take_is_found(string markup, PolicySeverity severity) =>
        Assert.Equal(severity, Assert.Single(RuleVerifier.Verify("DSP1004", "{ \"Id\": \"" + markup + "\" }")).Severity);

    [Fact]
    public void Latin_1_is_not_reported() => RuleVerifier.Verify("DSP1004", "{ \"Id\": \"\u00E4 \u00FF \\u00e4 ~\" }");

    [Theory]
    [InlineData("arn:aws:iam::{|DSP1005:<account>|}:role/x")]
    [InlineData("arn:aws:iam::{|DSP1005:%ACCOUNT%|}:role/x")]
    [InlineData("arn:aws:iam::{|DSP1005:{{account}}|}:role/x")]
    [InlineData("arn:aws:iam::{|DSP1005:$(account)|}:role/x")]
    [InlineData("arn:aws:iam::{|DSP1005:${Token[AWS.AccountId.4]}|}:role/x")]
    public void Text_of_another_template_language_is_found(string markup) =>
        RuleVerifier.Verify("DSP1005", RuleVerifier.Allow("\"Action\": \"*\", \"Resource\": \"" + markup + "\""));

    [Theory]
    [InlineData("arn:aws:iam::{account}:role/${aws:PrincipalTag/x}")]
    [InlineData("arn:aws:s3:::b/100%/50%")]
    [InlineData("arn:aws:s3:::b/a<b")]
    public void Placeholders_and_variables_are_not_reported(string resource) =>
        RuleVerifier.Verify("DSP1005", RuleVerifier.Allow("\"Action\": \"*\", \"Resource\": \"" + resource + "\""));

    [Fact]
    public void Every_rule_has_a_test_that_makes_it_speak()
    {
        var tested = typeof(MoreJsonRulesTests).Assembly.GetTypes().Where(type => type.Namespace == typeof(MoreJsonRulesTests).Namespace)
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributesData())
            .SelectMany(attribute => attribute.ConstructorArguments)
            .SelectMany(
                argument => argument.Value is System.Collections.Generic.IEnumerable<System.Reflection.CustomAttributeTypedArgument> list
                    ? list.Select(value => value.Value) : [argument.Value])
            .OfType<string>()
            .ToArray();
        var silent = RuleRegistry.Descriptors.Select(rule => rule.Id).Where(
            id => !tested.Any(text => text.Contains("{|" + id + ":", StringComparison.Ordinal))).ToArray();
        Assert.Empty(silent.Except(MarkedInCode));
    }

    // Their marks stand in the test's body, around what varies.
    private static readonly string[] MarkedInCode =
        ["DSP1206", "DSP1303", "DSP1401", "DSP1402", "DSP1409", "DSP1410", "DSP1701", "DSP1702", "DSP1703"];
}
