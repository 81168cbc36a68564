using static Dstack.Permissions.Iam.Tests.Rules.Specification.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Specification;

/// <summary>The specification's examples of condition operators and keys, DSP1501 to DSP1507 and DSP1510 to DSP1515.</summary>
public class ConditionSpecificationTests
{
    [Theory]
    [InlineData("\"StringEquals\": { \"aws:username\": \"x\" }")]
    [InlineData("\"StringNotEqualsIgnoreCaseIfExists\": { \"aws:username\": [ \"x\", \"y\" ] }")]
    [InlineData("\"ForAnyValue:StringLikeIfExists\": { \"aws:CalledVia\": \"athena*\" }")]
    [InlineData("\"NumericLessThanEquals\": { \"s3:max-keys\": 10 }")]
    [InlineData("\"DateGreaterThan\": { \"aws:CurrentTime\": \"2030-01-31T00:00:00Z\" }")]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": \"203.0.113.0/24\" }")]
    [InlineData("\"ArnEquals\": { \"aws:PrincipalArn\": \"arn:aws:iam::*:role/x\" }")]
    [InlineData("\"Null\": { \"aws:TokenIssueTime\": \"true\" }")]
    [InlineData("\"Null\": { \"aws:TokenIssueTime\": true }")]
    [InlineData("\"ForAllValues:StringEquals\": { \"aws:CalledVia\": \"x\" }, \"Null\": { \"aws:CalledVia\": \"false\" }")]
    public void Good_conditions(string block) => Accepted(Of(block));

    [Theory]
    [InlineData("\"{|DSP1501:StringEqualsExists|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"{|DSP1501:BinaryLike|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"{|DSP1501:StringMatches|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"{|DSP1501:ForSomeValues:StringEquals|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"{|DSP1501:ForAllValuesStringEquals|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"StringEquals\": {|DSP1501:\"x\"|}")]
    [InlineData("\"StringEquals\": {|DSP1501:[ { \"aws:username\": \"x\" } ]|}")]
    [InlineData("\"StringEquals\": {|DSP1501:null|}")]
    [InlineData("\"{|DSP1502:NullIfExists|}\": { \"aws:TokenIssueTime\": \"true\" }")]
    public void Operators_that_iam_refuses(string block) => Refused(Of(block));

    // Names in any case are read; whether IAM does so too is not settled, so the spelling is said only.
    [Fact]
    public void An_operator_in_another_case() => Told(Of("\"{|DSP1501:stringequals|}\": { \"aws:username\": \"x\" }"));

    [Fact]
    public void An_unknown_operator_with_an_empty_block_is_saved() => Warned(Of("\"{|DSP1501:StringMatches|}\": {|DSP1511:{}|}"));

    [Theory]
    [InlineData("\"StringEquals\": { \"{|DSP1503:aws:SourceArnn|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"{|DSP1503:s3:nothing|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"{|DSP1503:username|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"{|DSP1503:aws:|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"{|DSP1504:aws:ResourceTag|}\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"{|DSP1504:aws:RequestTag/|}\": \"x\" }")]
    public void Keys_that_do_not_exist(string block) => Warned(Of(block));

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
        Accepted(Of($$""" "StringEquals": { "{{key}}": "{{value}}" } """));

    [Theory]
    [InlineData("ec2:SourceInstanceArn", "arn:aws:ec2:*:*:instance/*")]
    [InlineData("lambda:SourceFunctionArn", "arn:aws:lambda:*:*:function:*")]
    [InlineData("ssm:SourceInstanceArn", "arn:aws:ec2:*:*:instance/*")]
    public void Keys_of_arns_that_every_action_carries(string key, string value) =>
        Accepted(Of($$""" "ArnLike": { "{{key}}": "{{value}}" } """));

    [Fact]
    public void A_number_that_every_action_carries() => Accepted(Of("\"NumericLessThan\": { \"ec2:RoleDelivery\": \"2.0\" }"));

    [Theory]
    [InlineData("secretsmanager:GetSecretValue", "\"StringEquals\": { \"secretsmanager:ResourceTag/team\": \"x\" }")]
    [InlineData("kms:Decrypt", "\"StringEquals\": { \"kms:EncryptionContext:purpose\": \"x\" }")]
    [InlineData("ec2:RunInstances", "\"StringEquals\": { \"aws:RequestTag/team\": \"x\" }")]
    [InlineData("ec2:TerminateInstances", "\"StringEquals\": { \"ec2:ResourceTag/team\": \"x\" }")]
    [InlineData("ec2:*", "\"StringEquals\": { \"aws:ResourceTag/team\": \"x\" }")]
    [InlineData("s3:PutObject", "\"StringEquals\": { \"s3:RequestObjectTag/team\": \"x\" }")]
    public void Keys_with_a_free_part(string action, string block) => Accepted(Of(block, action));

    [Theory]
    [InlineData("s3:ListAllMyBuckets", "\"StringEquals\": { \"{|DSP1505:s3:prefix|}\": \"x\" }")]
    [InlineData("s3:ListAllMyBuckets", "\"StringEquals\": { \"{|DSP1505:aws:ResourceTag/team|}\": \"x\" }")]
    [InlineData("s3:ListAllMyBuckets", "\"StringEquals\": { \"{|DSP1505:aws:RequestTag/team|}\": \"x\" }")]
    [InlineData("s3:ListAllMyBuckets", "\"ForAnyValue:StringEquals\": { \"{|DSP1505:aws:TagKeys|}\": \"x\" }")]
    [InlineData("s3:ListAllMyBuckets", "\"StringEqualsIfExists\": { \"{|DSP1505:s3:prefix|}\": \"x\" }")]
    [InlineData("s3:ListAllMyBuckets", "\"StringNotEquals\": { \"{|DSP1505:s3:delimiter|}\": \"/\" }")]
    [InlineData("s3:ListBucket\", \"s3:GetObject", "\"StringEquals\": { \"{|DSP1506:s3:prefix|}\": \"x\" }")]
    public void Keys_that_the_actions_do_not_support(string actions, string block) => Warned(Of(block, actions));

    // The reference lists the key for the service, and for none of its actions.
    [Fact]
    public void A_key_of_which_nobody_says_what_supports_it() =>
        Accepted(Of("\"ForAnyValue:StringEquals\": { \"iottwinmaker:linkedServices\": \"IOTSITEWISE\" }", "iottwinmaker:GetWorkspace"));

    [Theory]
    [InlineData("s3:ListBucket\", \"s3:Get*", "\"StringEquals\": { \"s3:prefix\": \"x\" }")]
    [InlineData("s3:ListBucket", "\"StringEquals\": { \"s3:prefix\": \"x\" }")]
    public void Keys_that_the_actions_support(string actions, string block) => Accepted(Of(block, actions));

    [Theory]
    [InlineData("\"{|DSP1507:NumericEquals|}\": { \"aws:username\": \"1\" }")]
    [InlineData("\"{|DSP1507:StringEquals|}\": { \"s3:max-keys\": \"1\" }")]
    [InlineData("\"{|DSP1507:StringLike|}\": { \"aws:PrincipalArn\": \"arn:aws:iam::*:role/x\" }")]
    [InlineData("\"{|DSP1507:StringEquals|}\": { \"aws:SecureTransport\": \"true\" }")]
    public void An_operator_of_another_type(string block) => Warned(Of(block));

    [Fact]
    public void A_string_operator_on_an_arn_is_usable() =>
        Told(Of("\"{|DSP1507:StringEquals|}\": { \"aws:PrincipalArn\": \"arn:aws:iam::123456789012:role/x\" }"));

    [Theory]
    [InlineData("\"NumericLessThan\": { \"aws:EpochTime\": 1900000000 }")]
    [InlineData("\"DateLessThan\": { \"aws:EpochTime\": \"1900000000\" }")]
    public void The_time_as_a_number_or_a_date(string block) => Accepted(Of(block));

    [Theory]
    [InlineData("\"{|DSP1510:StringEquals|}\": { \"aws:CalledVia\": \"x\" }")]
    [InlineData("\"{|DSP1510:ForAnyValue:StringEquals|}\": { \"aws:username\": \"x\" }")]
    [InlineData("\"{|DSP1510:ForAllValues:StringEquals|}\": { \"aws:CalledVia\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"aws:username\": {|DSP1511:[]|} }")]
    [InlineData("\"StringEquals\": {|DSP1511:{}|}")]
    [InlineData("\"Bool\": { \"aws:SecureTransport\": {|DSP1512:[ \"true\", \"false\" ]|} }")]
    [InlineData("\"Null\": { \"aws:username\": {|DSP1512:[ \"true\", \"false\" ]|} }")]
    [InlineData("\"StringEquals\": { \"aws:username\": {|DSP1512:[ \"1\", 2 ]|} }")]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": \"{|DSP1513:192.168.0.0/16|}\" }")]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": \"{|DSP1513:203.0.113.1/24|}\" }")]
    [InlineData("\"StringEquals\": { \"aws:SourceVpc\": \"{|DSP1513:vpc-x|}\" }")]
    [InlineData("\"StringEquals\": { \"aws:SourceVpce\": \"{|DSP1513:vpc-0123456789abcdef0|}\" }")]
    [InlineData("\"StringEquals\": { \"aws:RequestedRegion\": \"{|DSP1513:eu-west-9|}\" }")]
    [InlineData("\"Bool\": { \"{|DSP1514:aws:MultiFactorAuthPresent|}\": \"false\" }")]
    [InlineData("\"BoolIfExists\": { \"{|DSP1514:aws:MultiFactorAuthPresent|}\": \"true\" }")]
    [InlineData("\"Null\": { \"{|DSP1514:aws:MultiFactorAuthPresent|}\": \"false\" }")]
    [InlineData("\"NumericLessThanIfExists\": { \"{|DSP1514:aws:MultiFactorAuthAge|}\": \"3600\" }")]
    public void Conditions_that_do_not_do_what_they_say(string block) => Warned(Of(block));

    [Theory]
    [InlineData("\"StringEquals\": { \"{|DSP1515:aws:Referer|}\": \"https://example.com/\" }")]
    [InlineData("\"StringEquals\": { \"{|DSP1515:aws:UserAgent|}\": \"x\" }")]
    public void Keys_that_the_caller_sets(string block) => Told(Of(block));

    [Fact]
    public void An_empty_condition() =>
        Warned(RuleVerifier.Allow(""" "Action": "s3:GetObject", "Resource": "*", "Condition": {|DSP1511:{}|} """));

    [Fact]
    public void A_kms_key_that_is_none() =>
        Warned(Of("\"ArnEquals\": { \"secretsmanager:KmsKeyArn\": \"{|DSP1513:arn:aws:s3:::b|}\" }", "secretsmanager:CreateSecret"));

    [Fact]
    public void A_denial_that_long_term_keys_pass()
    {
        const string Statement = """{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": { "{0}": { "{1}": "false" } } }""";
        Warned(RuleVerifier.Policy(With(Statement, "Bool", "{|DSP1514:aws:MultiFactorAuthPresent|}")));
        Accepted(RuleVerifier.Policy(With(Statement, "BoolIfExists", "aws:MultiFactorAuthPresent")));
    }

    private static string With(string text, string first, string second) =>
        text.Replace("{0}", first, System.StringComparison.Ordinal).Replace("{1}", second, System.StringComparison.Ordinal);

    private static string Of(string block, string actions = "s3:ListBucket") =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """);
}
