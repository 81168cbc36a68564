using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Resources;

/// <summary>DSP1403.</summary>
public class UnknownPartitionRuleTests
{
    [Theory]
    [InlineData("DSP1403", "arn:{|DSP1403:asw|}:s3:::bucket")]
    [InlineData("DSP1403", "arn:{|DSP1403:aws*|}:s3:::bucket")]
    [InlineData("DSP1403", "arn:*:s3:::bucket")]
    [InlineData("DSP1403", "arn:aws-us-gov:s3:::bucket")]
    [InlineData("DSP1403", "arn:aws-eusc:s3:::bucket")]
    [InlineData("DSP1403", "arn:{partition}:s3:::bucket")]
    public void Arns(string id, string markup) => Verify(id, markup);

    [Theory]
    [InlineData("arn:{|DSP1403:asw|}:s3:::b/*")]
    [InlineData("arn:{|DSP1403:aws-*|}:s3:::b/*")]
    [InlineData("arn:{|DSP1403:${aws:PrincipalTag/partition}|}:s3:::b/*")]
    public void Resources_that_iam_refuses(string resource) => Refused(Document("s3:GetObject", resource));

    private static IReadOnlyList<PolicyFinding> Verify(string id, string markup) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": "s3:*", "Resource": "{{markup}}" """));

    private static string Document(string actions, string resources) =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": [ "{{resources}}" ] """);
}
