using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules.Resources;

/// <summary>DSP1411.</summary>
public class UnusedResourceRuleTests
{
    [Theory]
    [InlineData("DSP1411", "s3:GetObject", "arn:aws:s3:::b/*\", \"{|DSP1411:arn:aws:sqs:*:*:q|}")]
    [InlineData("DSP1411", "s3:GetObject\", \"sqs:SendMessage", "arn:aws:s3:::b/*\", \"arn:aws:sqs:*:*:q")]
    [InlineData("DSP1411", "s3:GetObject", "arn:aws:sqs:*:*:q")]
    [InlineData(
        "DSP1411", "codeconnections:PassConnection", "arn:aws:codeconnections:*:*:connection/*\", " +
        "\"arn:aws:codestar-connections:*:*:connection/*")]
    [InlineData(
        "DSP1411", "codeconnections:PassConnection", "arn:aws:codeconnections:*:*:connection/*\", " +
        "\"{|DSP1411:arn:aws:codestar-connections:*:*:host/*|}")]
    [InlineData(
        "DSP1411", "apigateway:GET", "arn:aws:apigateway:*::/restapis\", \"arn:aws:apigateway:*::/apis\", " +
        "\"arn:aws:apigateway:*::/apis/*/routes/*")]
    [InlineData(
        "DSP1411", "apigateway:PATCH", "arn:aws:apigateway:*::/restapis/*\", \"{|DSP1411:arn:aws:apigateway:*::/apis|}\", " +
        "\"arn:aws:apigateway:*::/apis/*/cors")]
    public void Lists(string id, string actions, string resources) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": [ "{{resources}}" ] """));

    private static IReadOnlyList<PolicyFinding> Verify(string id, string markup) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": "s3:*", "Resource": "{{markup}}" """));
}
