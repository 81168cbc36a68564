using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Actions;

/// <summary>DSP1305.</summary>
public class WildcardServiceRuleTests
{
    [Theory]
    [InlineData("{|DSP1305:*|}:GetObject")]
    public void A_wildcard_in_the_service_is_found(string markup) => Verify("DSP1305", markup);

    [Theory]
    [InlineData("*")]
    [InlineData("*:*")]
    [InlineData("s3:*")]
    [InlineData("{service}:GetObject")]
    public void A_named_service_is_not_reported(string action) => Verify("DSP1305", action);

    [Theory]
    [InlineData("{|DSP1305:*|}:DescribeInstances")]
    [InlineData("{|DSP1305:s?|}:GetObject")]
    public void Actions_that_iam_saves_and_that_match_nothing(string action) => Warned(Document(action));

    private static PolicyFinding[] Verify(string id, string actions) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\""));

    private static string Document(string actions) => RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\"");
}
