using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Resources;

/// <summary>DSP1408.</summary>
public class UnknownResourceTypeRuleTests
{
    [Theory]
    [InlineData("DSP1408", "arn:aws:ec2:*:*:{|DSP1408:vm/*|}")]
    [InlineData("DSP1408", "arn:aws:secretsmanager:*:*:{|DSP1408:my-secret|}")]
    [InlineData("DSP1408", "arn:aws:secretsmanager:*:*:secret:x")]
    [InlineData("DSP1408", "arn:aws:cloudformation:*:aws:transform/Serverless-2016-10-31")]
    [InlineData("DSP1408", "arn:aws:logs:*:*:log-group:x:*")]
    [InlineData("DSP1408", "arn:aws:apigateway:*::{|DSP1408:/tags|}")]
    [InlineData("DSP1408", "arn:aws:apigateway:*::/tags/*")]
    [InlineData("DSP1408", "arn:aws:apigateway:*::/apis")]
    [InlineData("DSP1408", "arn:aws:waf::*:changetoken/*")]
    [InlineData("DSP1408", "arn:aws:waf::*:{|DSP1408:changetokens/*|}")]
    public void Arns(string id, string markup) => Verify(id, markup);

    [Theory]
    [InlineData("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:*:*:{|DSP1408:x|}")]
    [InlineData("secretsmanager:GetSecretValue\", \"{|DSP1410:secretsmanager:ListSecrets|}", "arn:aws:secretsmanager:*:*:{|DSP1408:x|}")]
    public void No_type_of_its_service(string actions, string resource) => Warned(Document(actions, resource));

    private static IReadOnlyList<PolicyFinding> Verify(string id, string markup) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": "s3:*", "Resource": "{{markup}}" """));

    private static string Document(string actions, string resources) =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": [ "{{resources}}" ] """);
}
