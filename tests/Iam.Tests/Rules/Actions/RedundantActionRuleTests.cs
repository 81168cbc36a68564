using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Actions;

/// <summary>DSP1308.</summary>
public class RedundantActionRuleTests
{
    [Theory]
    [InlineData("""s3:Get*", "{|DSP1308:s3:GetObject|}""")]
    [InlineData("""{|DSP1308:s3:GetObjectA*|}", "s3:get*""")]
    [InlineData("""s3:GetObject", "{|DSP1308:S3:getobject|}""")]
    public void A_covered_action_is_found(string markup) => Verify("DSP1308", markup);

    [Theory]
    [InlineData("""s3:GetObject", "s3:PutObject""")]
    [InlineData("""s3:*Object", "s3:Get*""")]
    [InlineData("s3:*")]
    public void An_action_that_adds_something_is_not_reported(string actions) => Verify("DSP1308", actions);

    [Theory]
    [InlineData("s3:Get*\", \"{|DSP1308:s3:GetObject|}")]
    [InlineData("s3:GetObject\", \"{|DSP1308:s3:GetObject|}")]
    public void Actions_of_which_something_is_said(string action) => Told(Document(action));

    [Fact]
    public void A_duplicate_in_another_case() =>
        RuleVerifier.Verify("DSP1308", Document("s3:GetObject\", \"{|DSP1308:S3:GETOBJECT|}"));

    private static PolicyFinding[] Verify(string id, string actions) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\""));

    private static string Document(string actions) => RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\"");
}
