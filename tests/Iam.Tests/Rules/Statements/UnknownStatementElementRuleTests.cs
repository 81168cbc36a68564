using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Statements;

/// <summary>DSP1201.</summary>
public class UnknownStatementElementRuleTests
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
    [InlineData("DSP1201")]
    public void A_good_statement_is_not_reported(string id) => RuleVerifier.Verify(id, RuleVerifier.Policy(Good));

    [Theory]
    [InlineData("""{|DSP1205:{|} "Effect": "Allow", "Action": "s3:GetObject", "{|DSP1201:Resources|}": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{|DSP1203:{|} "Effect": "Allow", "{|DSP1201:Actions|}": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "{|DSP1201:Conditions|}": { "Bool": {""" +
        """ "aws:SecureTransport": "true" } } }""")]
    [InlineData("""{|DSP1202:{|} "{|DSP1201:effect|}": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{|DSP1203:{|} "Effect": "Allow", "{|DSP1201:action|}": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "{|DSP1201:SID|}": "A", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "{|DSP1201:Description|}": "x", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    public void An_unknown_element(string statement) => Refused(RuleVerifier.Policy(statement));
}
