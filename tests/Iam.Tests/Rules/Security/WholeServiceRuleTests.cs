using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Security;

/// <summary>DSP1602.</summary>
public class WholeServiceRuleTests
{
    [Theory]
    [InlineData("DSP1602", "\"Action\": \"{|DSP1602:s3:*|}\", \"Resource\": \"*\"")]
    [InlineData("DSP1602", "\"Action\": \"s3:Get*\", \"Resource\": \"*\"")]
    public void Statements(string id, string elements) => RuleVerifier.Verify(id, RuleVerifier.Allow(elements));

    [Theory]
    [InlineData(""" "Action": "{|DSP1602:s3:*|}", "Resource": "arn:aws:s3:::b/*" """)]
    public void Said(string elements) => Told(RuleVerifier.Allow(elements));
}
