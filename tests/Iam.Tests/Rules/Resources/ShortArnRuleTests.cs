using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Resources;

/// <summary>DSP1402.</summary>
public class ShortArnRuleTests
{
    [Theory]
    [InlineData("arn:aws:s3::bucket", PolicySeverity.Error)]
    [InlineData("arn:aws", PolicySeverity.Error)]
    [InlineData("arn:aws:s3", PolicySeverity.Warning)]
    [InlineData("arn:aws:s3:bucket", PolicySeverity.Warning)]
    public void Short_arns(string arn, PolicySeverity severity) =>
        Assert.Equal(severity, Assert.Single(Verify("DSP1402", $$"""{|DSP1402:{{arn}}|}""")).Severity);

    [Theory]
    [InlineData("DSP1402", "arn:aws:s3:::bucket")]
    [InlineData("DSP1402", "arn:{rest}")]
    [InlineData("DSP1402", "arn:*:kms:*:${aws:PrincipalAccount}:key/*")]
    public void Arns(string id, string markup) => Verify(id, markup);

    [Theory]
    [InlineData("{|DSP1402:arn:aws|}")]
    [InlineData("{|DSP1402:arn:aws:s3::b|}")]
    public void Resources_that_iam_refuses(string resource) => Refused(Document("s3:GetObject", resource));

    [Theory]
    [InlineData("s3:GetObject", "{|DSP1402:arn:aws:s3|}")]
    public void Resources_that_iam_saves(string action, string resource) => Warned(Document(action, resource));

    private static IReadOnlyList<PolicyFinding> Verify(string id, string markup) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": "s3:*", "Resource": "{{markup}}" """));

    private static string Document(string actions, string resources) =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": [ "{{resources}}" ] """);
}
