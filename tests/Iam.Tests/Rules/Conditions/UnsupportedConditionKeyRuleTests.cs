using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Conditions;

/// <summary>DSP1505.</summary>
public class UnsupportedConditionKeyRuleTests
{
    [Theory]
    [InlineData("s3:ListAllMyBuckets", "\"StringEquals\": { \"{|DSP1505:s3:prefix|}\": \"x\" }")]
    [InlineData("s3:ListAllMyBuckets", "\"StringNotEquals\": { \"{|DSP1505:aws:ResourceTag/team|}\": \"x\" }")]
    [InlineData("s3:ListBucket", "\"StringEquals\": { \"s3:prefix\": \"x\" }")]
    [InlineData("s3:List*", "\"StringEquals\": { \"s3:prefix\": \"x\" }")]
    [InlineData("s3:ListAllMyBuckets", "\"StringEquals\": { \"aws:username\": \"x\" }")]
    [InlineData("s3:Unknown", "\"StringEquals\": { \"s3:prefix\": \"x\" }")]
    [InlineData("*", "\"StringEquals\": { \"s3:prefix\": \"x\" }")]
    public void Keys_that_no_action_supports(string action, string block) => Verify("DSP1505", block, action);

    [Theory]
    [InlineData("aws:PrincipalOrgMasterAccountId", "x")]
    [InlineData("aws:ResourceOrgID", "o-1")]
    [InlineData("aws:ResourceOrgId", "o-1")]
    [InlineData("AWS:USERNAME", "x")]
    [InlineData("aws:PrincipalTag/Team", "x")]
    [InlineData("aws:PrincipalTag/team", "x")]
    [InlineData("glue:RoleAssumedBy", "glue.amazonaws.com")]
    [InlineData("glue:CredentialIssuingService", "glue.amazonaws.com")]
    [InlineData("identitystore:UserId", "x")]
    public void Keys_that_every_action_carries(string key, string value) =>
        Accepted(Document($$""" "StringEquals": { "{{key}}": "{{value}}" } """));

    [Theory]
    [InlineData("ec2:SourceInstanceArn", "arn:aws:ec2:*:*:instance/*")]
    [InlineData("lambda:SourceFunctionArn", "arn:aws:lambda:*:*:function:*")]
    [InlineData("ssm:SourceInstanceArn", "arn:aws:ec2:*:*:instance/*")]
    public void Keys_of_arns_that_every_action_carries(string key, string value) =>
        Accepted(Document($$""" "ArnLike": { "{{key}}": "{{value}}" } """));

    [Fact]
    public void A_number_that_every_action_carries() => Accepted(Document("\"NumericLessThan\": { \"ec2:RoleDelivery\": \"2.0\" }"));

    [Theory]
    [InlineData("s3:ListAllMyBuckets", "\"StringEquals\": { \"{|DSP1505:s3:prefix|}\": \"x\" }")]
    [InlineData("s3:ListAllMyBuckets", "\"StringEquals\": { \"{|DSP1505:aws:ResourceTag/team|}\": \"x\" }")]
    [InlineData("s3:ListAllMyBuckets", "\"StringEquals\": { \"{|DSP1505:aws:RequestTag/team|}\": \"x\" }")]
    [InlineData("s3:ListAllMyBuckets", "\"ForAnyValue:StringEquals\": { \"{|DSP1505:aws:TagKeys|}\": \"x\" }")]
    [InlineData("s3:ListAllMyBuckets", "\"StringEqualsIfExists\": { \"{|DSP1505:s3:prefix|}\": \"x\" }")]
    [InlineData("s3:ListAllMyBuckets", "\"StringNotEquals\": { \"{|DSP1505:s3:delimiter|}\": \"/\" }")]
    public void Keys_that_the_actions_do_not_support(string actions, string block) => Warned(Document(block, actions));

    // The reference lists the key for the service, and for none of its actions.
    [Fact]
    public void A_key_of_which_nobody_says_what_supports_it() =>
        Accepted(
            Document("\"ForAnyValue:StringEquals\": { \"iottwinmaker:linkedServices\": \"IOTSITEWISE\" }", "iottwinmaker:GetWorkspace"));

    private static PolicyFinding[] Verify(string id, string block, string actions = "s3:GetObject") => RuleVerifier.Verify(
        id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """));

    private static string Document(string block, string actions = "s3:ListBucket") =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """);
}
