using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Variables;

/// <summary>DSP1452.</summary>
public class EarlyVariableRuleTests
{
    [Theory]
    [InlineData("DSP1452", "arn:aws:kms:*:{|DSP1452:${aws:PrincipalAccount}|}:key/*")]
    [InlineData("DSP1452", "arn:aws:s3:::b/${aws:username}")]
    public void Arns(string id, string markup) => Verify(id, markup);

    [Theory]
    [InlineData("arn:aws:kms:*:{|DSP1452:${aws:PrincipalAccount}|}:key/*")]
    [InlineData("arn:*:kms:*:{|DSP1452:${aws:PrincipalAccount}|}:key/*")]
    public void A_variable_before_the_fifth_colon(string resource) =>
        Told(RuleVerifier.Allow($$""" "Action": "kms:Decrypt", "Resource": "{{resource}}" """));

    private static IReadOnlyList<PolicyFinding> Verify(string id, string markup) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": "s3:*", "Resource": "{{markup}}" """));

    private static string Resource(string resource) => RuleVerifier.Allow($$""" "Action": "s3:GetObject", "Resource": "{{resource}}" """);
}
