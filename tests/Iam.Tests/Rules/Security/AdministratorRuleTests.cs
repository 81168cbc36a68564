using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Security;

/// <summary>DSP1601.</summary>
public class AdministratorRuleTests
{
    [Theory]
    [InlineData("DSP1601", "\"Action\": \"{|DSP1601:*|}\", \"Resource\": \"*\"")]
    [InlineData("DSP1601", "\"Action\": \"*\", \"Resource\": \"arn:aws:s3:::b\"")]
    [InlineData("DSP1601", "\"Action\": \"s3:*\", \"Resource\": \"*\"")]
    public void Statements(string id, string elements) => RuleVerifier.Verify(id, RuleVerifier.Allow(elements));

    [Theory]
    [InlineData("*")]
    [InlineData("*:*")]
    public void Everything(string action)
    {
        Warned(RuleVerifier.Policy($$"""{ "Effect": "Allow", "Action": "{|DSP1601:{{action}}|}", "Resource": "*" }"""));
        Accepted(RuleVerifier.Policy($$"""{ "Effect": "Deny", "Action": "{{action}}", "Resource": "*" }"""));
    }
}
