using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules.Resources;

/// <summary>DSP1413.</summary>
public class RedundantResourceRuleTests
{
    [Theory]
    [InlineData("DSP1413", "s3:GetObject", "arn:aws:s3:::b/*\", \"{|DSP1413:arn:aws:s3:::b/x/*|}\", \"{|DSP1413:arn:aws:s3:::b/*|}")]
    [InlineData("DSP1413", "s3:GetObject", "*\", \"{|DSP1413:arn:aws:s3:::b|}")]
    [InlineData("DSP1413", "s3:GetObject", "arn:aws:s3:::b\", \"arn:aws:s3:::b/*")]
    public void Lists(string id, string actions, string resources) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": [ "{{resources}}" ] """));

    private static IReadOnlyList<PolicyFinding> Verify(string id, string markup) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": "s3:*", "Resource": "{{markup}}" """));
}
