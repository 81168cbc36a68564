using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Document;

/// <summary>DSP1004.</summary>
public class InvalidCharacterRuleTests
{
    private const string Start = """{ "Version": "2012-10-17", "Statement": """;

    [Theory]
    [InlineData("{|DSP1004:\u4E2D\u6587|} a", PolicySeverity.Error)]
    [InlineData("{|DSP1004:\u2019|}", PolicySeverity.Error)]
    [InlineData("{|DSP1004:\\u2019|}", PolicySeverity.Warning)]
    public void A_character_that_iam_does_not_take_is_found(string markup, PolicySeverity severity) =>
        Assert.Equal(severity, Assert.Single(RuleVerifier.Verify("DSP1004", "{ \"Id\": \"" + markup + "\" }")).Severity);

    [Fact]
    public void Latin_1_is_not_reported() => RuleVerifier.Verify("DSP1004", "{ \"Id\": \"\u00E4 \u00FF \\u00e4 ~\" }");

    [Theory]
    [InlineData("{|DSP1004:\u4E2D|}")]
    [InlineData("{|DSP1004:\u20AC|}")]
    [InlineData("{|DSP1004:\u2013|}")]
    public void A_character_outside_of_the_pattern(string character) => Refused(
        Start + """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/""" + character + "\" } }");

    [Fact]
    public void An_escape_of_a_character_outside_of_the_pattern() => Warned(
        Start + """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/{|DSP1004:\u4e2d|}" } }""");

    [Theory]
    [InlineData("\t")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void White_space_of_the_pattern(string whiteSpace) => Accepted(
        "{" + whiteSpace + """ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/äÿ \u00e9" } }""");
}
