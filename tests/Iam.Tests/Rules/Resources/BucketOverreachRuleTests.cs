using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules.Resources;

/// <summary>DSP1414.</summary>
public class BucketOverreachRuleTests
{
    [Theory]
    [InlineData("DSP1414", "{|DSP1414:arn:aws:s3:::{bucket}*|}")]
    [InlineData("DSP1414", "{|DSP1414:s3://{bucket_name}*|}")]
    [InlineData("DSP1414", "{|DSP1414:arn:*:s3:::{name}*|}")]
    [InlineData("DSP1414", "{|DSP1414:arn:aws-cn:s3:::{stage}-data*|}")]
    [InlineData("DSP1414", "{|DSP1414:arn:aws:s3:::${aws:PrincipalAccount}-x*|}")]
    [InlineData("DSP1414", "{|DSP1414:arn:aws:s3:::data-${aws:PrincipalAccount}*|}")]
    [InlineData("DSP1414", "arn:aws:s3:::{bucket_prefix}*")]
    [InlineData("DSP1414", "arn:aws:s3:::{bucket}-*")]
    [InlineData("DSP1414", "arn:aws:s3:::data-${aws:PrincipalAccount}-*")]
    [InlineData("DSP1414", "arn:aws:s3:::{bucket}/*")]
    [InlineData("DSP1414", "arn:aws:s3:::*-{bucket}*")]
    [InlineData("DSP1414", "arn:aws:s3:eu-west-1:123456789012:accesspoint/{name}*")]
    [InlineData("DSP1414", "arn:aws:sqs:*:*:{queue}*")]
    [InlineData("DSP1414", "arn:aws:s3:::sagemaker-*")]
    [InlineData("DSP1414", "arn:aws:iam::*:role/dstack_role_{bucket_name}*")]
    public void Arns(string id, string markup) => Verify(id, markup);

    [Theory]
    [InlineData("DSP1414", "s3:GetObject", "arn:aws:s3:::b\", \"{|DSP1414:arn:aws:s3:::b*|}")]
    [InlineData("DSP1414", "s3:GetObject", "arn:*:s3:::b\", \"{|DSP1414:arn:aws:s3:::b*|}")]
    [InlineData("DSP1414", "s3:GetObject", "arn:aws:s3:::b\", \"arn:aws:s3:::b/*")]
    [InlineData("DSP1414", "s3:GetObject", "arn:aws:s3:::a\", \"arn:aws:s3:::b*")]
    public void Lists(string id, string actions, string resources) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": [ "{{resources}}" ] """));

    [Theory]
    [InlineData("\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"{|DSP1414:arn:aws:s3:::{bucket}*|}\"")]
    [InlineData("\"Effect\": \"Deny\", \"Action\": \"s3:*\", \"Resource\": \"arn:aws:s3:::{bucket}*\"")]
    [InlineData("\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"NotResource\": \"arn:aws:s3:::{bucket}*\"")]
    public void Reaching_far_is_a_fault_only_of_what_is_allowed(string elements) =>
        RuleVerifier.Verify("DSP1414", RuleVerifier.Policy("{ " + elements + " }"));

    private static IReadOnlyList<PolicyFinding> Verify(string id, string markup) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": "s3:*", "Resource": "{{markup}}" """));
}
