using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Resources;

/// <summary>DSP1407.</summary>
public class ArnAccountRuleTests
{
    [Theory]
    [InlineData("DSP1407", "arn:aws:sqs:*:{|DSP1407:12345|}:queue")]
    [InlineData("DSP1407", "{|DSP1407:arn:aws:sqs:*::queue|}")]
    [InlineData("DSP1407", "arn:aws:sqs:*:123456789012:queue")]
    [InlineData("DSP1407", "arn:aws:kms:*:${aws:PrincipalAccount}:key/*")]
    [InlineData("DSP1407", "arn:aws:ssm:*::document/AWS-*")]
    [InlineData("DSP1407", "arn:aws:iam::aws:policy/*")]
    public void Arns(string id, string markup) => Verify(id, markup);

    [Theory]
    [InlineData("sqs:SendMessage", "arn:aws:sqs:eu-west-1:{|DSP1407:123|}:q")]
    [InlineData("sqs:SendMessage", "{|DSP1407:arn:aws:sqs:eu-west-1::q|}")]
    public void Resources_that_iam_saves(string action, string resource) => Warned(Document(action, resource));

    private static IReadOnlyList<PolicyFinding> Verify(string id, string markup) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": "s3:*", "Resource": "{{markup}}" """));

    private static string Document(string actions, string resources) =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": [ "{{resources}}" ] """);
}
