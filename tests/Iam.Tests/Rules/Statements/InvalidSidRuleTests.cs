using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Statements;

/// <summary>DSP1209.</summary>
public class InvalidSidRuleTests
{
    [Theory]
    [InlineData("""{ "Sid": "{|DSP1209:a b|}" }""", "ab")]
    [InlineData("""{ "Sid": "{|DSP1209:-|}" }""", null)]
    [InlineData("""{ "Sid": "{|DSP1209:${aws:x}|}" }""", "awsx")]
    public void A_sid_with_other_characters_is_found(string markup, string? meant) => Assert.Equal(
        meant,
        Assert.Single(RuleVerifier.Verify("DSP1209", RuleVerifier.Policy(markup))).Properties.GetValueOrDefault(
            FindingProperties.Replacement));

    [Theory]
    [InlineData("""{ "Sid": "aB9" }""")]
    [InlineData("""{ "Sid": "" }""")]
    [InlineData("""{ "Sid": "Read{bucket_name}" }""")]
    public void Letters_and_digits_are_not_reported(string statement) => RuleVerifier.Verify("DSP1209", RuleVerifier.Policy(statement));

    [Theory]
    [InlineData("{|DSP1209:a-b|}")]
    [InlineData("{|DSP1209:a b|}")]
    [InlineData("{|DSP1209:a_b|}")]
    [InlineData("{|DSP1209:\u00E4|}")]
    public void A_sid_with_other_characters(string sid) =>
        Refused(RuleVerifier.Allow("\"Sid\": \"" + sid + """
        ", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"
        """));
}
