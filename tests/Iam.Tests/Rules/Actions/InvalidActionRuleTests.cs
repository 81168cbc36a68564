using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Actions;

/// <summary>DSP1301.</summary>
public class InvalidActionRuleTests
{
    [Theory]
    [InlineData("{|DSP1301:**|}", PolicySeverity.Error)]
    [InlineData("{|DSP1301:s3:|}", PolicySeverity.Warning)]
    [InlineData("{|DSP1301::GetObject|}", PolicySeverity.Warning)]
    public void What_is_no_action_is_found(string markup, PolicySeverity severity) =>
        Assert.Equal(severity, Assert.Single(Verify("DSP1301", markup)).Severity);

    [Theory]
    [InlineData("*")]
    [InlineData("*:*")]
    [InlineData("s3:*")]
    [InlineData("s*:Get*")]
    [InlineData("{action}")]
    [InlineData("execute-api:Invoke")]
    [InlineData("s3:Get Object")]
    [InlineData("s3:${x}")]
    public void What_has_the_form_is_not_reported(string action) => Verify("DSP1301", action);

    [Theory]
    [InlineData("s3:GetObject")]
    [InlineData("S3:getobject")]
    [InlineData("s3:Get*")]
    [InlineData("s3:?etObject")]
    [InlineData("execute-api:Invoke")]
    [InlineData("s3:{action}")]
    public void Good_actions(string action) => Accepted(Document(action));

    [Theory]
    [InlineData("{|DSP1301:GetObject|}")]
    [InlineData("{|DSP1301:|}")]
    [InlineData("{|DSP1301:s3:Get:Object|}")]
    [InlineData("{|DSP1301:s_3:GetObject|}")]
    [InlineData("{|DSP1301:s3/x:GetObject|}")]
    [InlineData("{|DSP1301: s3:GetObject|}")]
    public void Actions_that_iam_refuses(string action) => Refused(Document(action));

    private static PolicyFinding[] Verify(string id, string actions) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\""));

    private static string Document(string actions) => RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\"");
}
