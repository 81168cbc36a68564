using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Security;

/// <summary>DSP1606.</summary>
public class ServiceLinkedRoleRuleTests
{
    [Theory]
    [InlineData("DSP1606", "\"Action\": \"{|DSP1606:iam:CreateServiceLinkedRole|}\", \"Resource\": \"*\"")]
    [InlineData("DSP1606", "\"Action\": \"iam:CreateServiceLinkedRole\", \"Resource\": \"arn:aws:iam::*:role/aws-service-role/*\"")]
    public void Statements(string id, string elements) => RuleVerifier.Verify(id, RuleVerifier.Allow(elements));

    [Theory]
    [InlineData(""" "Action": "{|DSP1606:iam:CreateServiceLinkedRole|}", "Resource": "*" """)]
    public void Said(string elements) => Told(RuleVerifier.Allow(elements));
}
