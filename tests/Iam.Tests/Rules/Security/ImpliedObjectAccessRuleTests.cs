using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Security;

/// <summary>DSP1610.</summary>
public class ImpliedObjectAccessRuleTests
{
    [Theory]
    [InlineData("DSP1610", "\"Action\": \"{|DSP1610:s3:PutBucketPolicy|}\", \"Resource\": \"arn:aws:s3:::b\"")]
    [InlineData("DSP1610", "\"Action\": [ \"{|DSP1610:s3:PutBucketPolicy|}\", \"s3:GetObject\" ], \"Resource\": \"*\"")]
    [InlineData("DSP1610", "\"Action\": [ \"s3:PutBucketPolicy\", \"s3:*Object\" ], \"Resource\": \"*\"")]
    [InlineData("DSP1610", "\"Action\": \"{|DSP1610:s3:PutBucket*|}\", \"Resource\": \"*\"")]
    [InlineData("DSP1610", "\"Action\": \"s3:*\"")]
    [InlineData("DSP1610", "\"Action\": \"s3:*\", \"Resource\": []")]
    public void Statements(string id, string elements) => RuleVerifier.Verify(id, RuleVerifier.Allow(elements));

    [Theory]
    [InlineData("{|DSP1610:s3:PutBucketAcl|}", "s3:GetObject", "b/*")]
    [InlineData("{|DSP1610:s3:PutBucketAcl|}", "s3:PutObject", "b/*")]
    [InlineData("s3:PutBucketAcl", "s3:??*tObject\", \"s3:DeleteObject", "b/*")]
    [InlineData("{|DSP1610:s3:PutLifecycleConfiguration|}", "s3:GetObject", "b/*")]
    [InlineData("{|DSP1610:s3:PutLifecycleConfiguration|}", "s3:Delete*", "other/*")]
    [InlineData("s3:PutLifecycleConfiguration", "s3:Delete*", "b/*")]
    [InlineData("s3:PutLifecycleConfiguration", "s3:DeleteObject", "*")]
    public void Control_of_a_bucket_implies_what_it_can_do(string control, string objects, string on) => RuleVerifier.Verify(
        "DSP1610",
        RuleVerifier.Policy(
            $$"""
            { "Effect": "Allow", "Action": "{{control}}", "Resource": "arn:aws:s3:::b" },
            { "Effect": "Allow", "Action": [ "{{objects}}" ], "Resource": "arn:aws:s3:::{{on}}" }
            """));

    [Theory]
    [InlineData("{|DSP1610:s3:PutBucketPolicy|}", "s3:DeleteObject")]
    [InlineData("s3:PutBucketPolicy", "*")]
    public void A_deny_keeps_a_bucket(string control, string denied) => RuleVerifier.Verify("DSP1610", RuleVerifier.Policy(
        $$"""
        { "Effect": "Allow", "Action": [ "{{control}}", "s3:GetObject", "s3:PutObject", "s3:DeleteObject" ], "Resource": "*" },
        { "Effect": "Deny", "Action": "{{denied}}", "Resource": "*" }
        """));

    [Theory]
    [InlineData(""" "Action": "{|DSP1610:s3:PutBucketPolicy|}", "Resource": "arn:aws:s3:::b" """)]
    public void Warned_of(string elements) => Warned(RuleVerifier.Allow(elements));
}
