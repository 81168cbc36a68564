using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Security;

/// <summary>DSP1604.</summary>
public class AllowExceptRuleTests
{
    [Theory]
    [InlineData("DSP1604", "\"{|DSP1604:NotAction|}\": \"iam:*\", \"{|DSP1604:NotResource|}\": \"arn:aws:s3:::b\"")]
    [InlineData("DSP1604", "\"Action\": \"iam:*\", \"Resource\": \"arn:aws:s3:::b\"")]
    public void Statements(string id, string elements) => RuleVerifier.Verify(id, RuleVerifier.Allow(elements));

    [Theory]
    [InlineData(""" "{|DSP1604:NotAction|}": "iam:*", "Resource": "arn:aws:s3:::b/*" """)]
    [InlineData(""" "Action": "s3:GetObject", "{|DSP1604:NotResource|}": "arn:aws:s3:::b/*" """)]
    public void Warned_of(string elements) => Warned(RuleVerifier.Allow(elements));
}
