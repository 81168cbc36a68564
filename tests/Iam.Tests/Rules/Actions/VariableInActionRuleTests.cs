using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Actions;

/// <summary>DSP1309.</summary>
public class VariableInActionRuleTests
{
    [Fact]
    public void A_placeholder_is_no_variable() => Verify("DSP1309", "s3:{action}");

    [Theory]
    [InlineData("{|DSP1309:s3:${aws:PrincipalTag/action}|}")]
    [InlineData("{|DSP1309:${aws:PrincipalTag/service}:GetObject|}")]
    [InlineData("{|DSP1309:s3:Get${x|}")]
    public void Actions_that_iam_refuses(string action) => Refused(Document(action));

    private static PolicyFinding[] Verify(string id, string actions) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\""));

    private static string Document(string actions) => RuleVerifier.Allow("\"Action\": [ \"" + actions + "\" ], \"Resource\": \"*\"");
}
