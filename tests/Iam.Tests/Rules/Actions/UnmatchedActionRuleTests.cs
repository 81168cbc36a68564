using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Actions;

/// <summary>DSP1304.</summary>
public class UnmatchedActionRuleTests
{
    [Theory]
    [InlineData("{|DSP1304:s3:?|}")]
    [InlineData("{|DSP1304:*:Frobnicate|}")]
    public void A_wildcard_that_fits_nothing_is_found(string markup) => Verify("DSP1304", markup);

    [Theory]
    [InlineData("s3:*")]
    [InlineData("s3:get*")]
    [InlineData("*:GetObject")]
    [InlineData("nosuchservice:*")]
    [InlineData("s3:Frobnicate")]
    public void A_wildcard_that_fits_is_not_reported(string action) => Verify("DSP1304", action);

    [Theory]
    [InlineData("{|DSP1304:s3:Frob*|}")]
    public void Actions_that_iam_saves_and_that_match_nothing(string action) => Warned(Document(action));

    private static PolicyFinding[] Verify(string id, string actions) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\""));

    private static string Document(string actions) => RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\"");
}
