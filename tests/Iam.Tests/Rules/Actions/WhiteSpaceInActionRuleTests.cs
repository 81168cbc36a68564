using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Actions;

/// <summary>DSP1306.</summary>
public class WhiteSpaceInActionRuleTests
{
    [Theory]
    [InlineData("{|DSP1306:s3: GetObject|}", "s3:GetObject")]
    [InlineData("{|DSP1306:s3:GetObject |}", "s3:GetObject")]
    public void White_space_is_found(string markup, string meant) =>
        Assert.Equal(meant, Assert.Single(Verify("DSP1306", markup)).Properties[FindingProperties.Replacement]);

    [Fact]
    public void No_white_space_is_not_reported() => Verify("DSP1306", "s3:GetObject");

    [Theory]
    [InlineData("{|DSP1306:s3:Get Object|}")]
    [InlineData("{|DSP1306:s3: GetObject|}")]
    [InlineData("{|DSP1306:s3:GetObject |}")]
    public void Actions_that_iam_saves_and_that_match_nothing(string action) => Warned(Document(action));

    private static PolicyFinding[] Verify(string id, string actions) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\""));

    private static string Document(string actions) => RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\"");
}
