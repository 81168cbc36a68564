using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Actions;

/// <summary>DSP1307.</summary>
public class ActionCaseRuleTests
{
    [Theory]
    [InlineData("{|DSP1307:s3:getobject|}")]
    [InlineData("{|DSP1307:S3:GetObject|}")]
    public void Another_case_is_found(string markup) =>
        Assert.Equal("s3:GetObject", Assert.Single(Verify("DSP1307", markup)).Properties[FindingProperties.Replacement]);

    [Theory]
    [InlineData("s3:GetObject")]
    [InlineData("s3:get*")]
    public void The_reference_case_is_not_reported(string action) => Verify("DSP1307", action);

    [Theory]
    [InlineData("{|DSP1307:s3:getobject|}")]
    [InlineData("{|DSP1307:S3:GetObject|}")]
    public void Actions_of_which_something_is_said(string action) => Told(Document(action));

    private static PolicyFinding[] Verify(string id, string actions) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\""));

    private static string Document(string actions) => RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\"");
}
