using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Conditions;

/// <summary>DSP1502.</summary>
public class NullIfExistsRuleTests
{
    [Theory]
    [InlineData("\"{|DSP1502:NullIfExists|}\": { \"aws:TokenIssueTime\": \"true\" }")]
    [InlineData("\"Null\": { \"aws:TokenIssueTime\": \"true\" }")]
    public void Null_has_no_IfExists(string block) => Verify("DSP1502", block);

    [Theory]
    [InlineData("\"{|DSP1502:NullIfExists|}\": { \"aws:TokenIssueTime\": \"true\" }")]
    public void Operators_that_iam_refuses(string block) => Refused(Document(block));

    private static PolicyFinding[] Verify(string id, string block, string actions = "s3:GetObject") => RuleVerifier.Verify(
        id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """));

    private static string Document(string block, string actions = "s3:ListBucket") =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """);
}
