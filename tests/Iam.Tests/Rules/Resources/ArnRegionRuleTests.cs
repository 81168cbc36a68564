using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Resources;

/// <summary>DSP1406.</summary>
public class ArnRegionRuleTests
{
    [Theory]
    [InlineData("DSP1406", "arn:aws:sqs:{|DSP1406:eu-wset-1|}:*:queue")]
    [InlineData("DSP1406", "{|DSP1406:arn:aws:ec2::*:instance/*|}")]
    [InlineData("DSP1406", "arn:aws:cloudfront:{|DSP1406:us-east-1|}:*:distribution/*")]
    [InlineData("DSP1406", "arn:aws:sqs:eu-*:*:queue")]
    [InlineData("DSP1406", "arn:aws:sqs:{region}:*:queue")]
    [InlineData("DSP1406", "arn:aws:sqs:eu-west-1:*:queue")]
    public void Arns(string id, string markup) => Verify(id, markup);

    [Theory]
    [InlineData("sqs:SendMessage", "arn:aws:sqs:{|DSP1406:eu-west-9|}:123456789012:q")]
    [InlineData("sqs:SendMessage", "{|DSP1406:arn:aws:sqs::123456789012:q|}")]
    [InlineData("cloudfront:GetDistribution", "arn:aws:cloudfront:{|DSP1406:us-east-1|}:123456789012:distribution/x")]
    public void Resources_that_iam_saves(string action, string resource) => Warned(Document(action, resource));

    private static IReadOnlyList<PolicyFinding> Verify(string id, string markup) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": "s3:*", "Resource": "{{markup}}" """));

    private static string Document(string actions, string resources) =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": [ "{{resources}}" ] """);
}
