using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Conditions;

/// <summary>DSP1503.</summary>
public class UnknownConditionKeyRuleTests
{
    [Theory]
    [InlineData("\"StringEquals\": { \"{|DSP1503:aws:SourceArnn|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"{|DSP1503:username|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"{|DSP1503:s3:nothing|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"aws:username\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"AWS:UserName\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"aws:PrincipalOrgMasterAccountId\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"aws:ResourceTag/team\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"secretsmanager:ResourceTag/team\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"kms:EncryptionContext:purpose\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"login.example.com:sub\": \"x\" }")]
    public void Keys(string block) => Verify("DSP1503", block);

    [Theory]
    [InlineData("\"StringEquals\": { \"{|DSP1503:aws:SourceArnn|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"{|DSP1503:s3:nothing|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"{|DSP1503:username|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"{|DSP1503:aws:|}\": \"x\" }")]
    public void Keys_that_do_not_exist(string block) => Warned(Document(block));

    [Theory]
    [InlineData("secretsmanager:GetSecretValue", "\"StringEquals\": { \"secretsmanager:ResourceTag/team\": \"x\" }")]
    [InlineData("kms:Decrypt", "\"StringEquals\": { \"kms:EncryptionContext:purpose\": \"x\" }")]
    [InlineData("ec2:RunInstances", "\"StringEquals\": { \"aws:RequestTag/team\": \"x\" }")]
    [InlineData("ec2:TerminateInstances", "\"StringEquals\": { \"ec2:ResourceTag/team\": \"x\" }")]
    [InlineData("ec2:*", "\"StringEquals\": { \"aws:ResourceTag/team\": \"x\" }")]
    [InlineData("s3:PutObject", "\"StringEquals\": { \"s3:RequestObjectTag/team\": \"x\" }")]
    public void Keys_with_a_free_part(string action, string block) => Accepted(Document(block, action));

    private static PolicyFinding[] Verify(string id, string block, string actions = "s3:GetObject") => RuleVerifier.Verify(
        id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """));

    private static string Document(string block, string actions = "s3:ListBucket") =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """);
}
