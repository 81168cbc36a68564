using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Resources;

/// <summary>DSP1412.</summary>
public class WildcardResourceTypeRuleTests
{
    [Theory]
    [InlineData("DSP1412", "arn:aws:iam::*:{|DSP1412:u*|}")]
    [InlineData("DSP1412", "arn:aws:ec2:*:*:{|DSP1412:security-group*/*|}")]
    [InlineData("DSP1412", "arn:aws:ec2:*:*:{|DSP1412:instance*|}")]
    [InlineData("DSP1412", "arn:aws:securityagent:*:*:agent-space*")]
    [InlineData("DSP1412", "arn:aws:iam::*:*")]
    [InlineData("DSP1412", "arn:aws:iam::*:user/a*")]
    [InlineData("DSP1412", "arn:aws:s3:::buck*")]
    public void Arns(string id, string markup) => Verify(id, markup);

    [Theory]
    [InlineData("iam:GetRole", "arn:aws:iam::*:{|DSP1412:r*|}")]
    public void Resources_that_iam_saves(string action, string resource) => Warned(Document(action, resource));

    private static IReadOnlyList<PolicyFinding> Verify(string id, string markup) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": "s3:*", "Resource": "{{markup}}" """));

    private static string Document(string actions, string resources) =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": [ "{{resources}}" ] """);
}
