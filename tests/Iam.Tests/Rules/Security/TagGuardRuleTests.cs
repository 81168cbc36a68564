using System.Linq;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Security;

/// <summary>DSP1609.</summary>
public class TagGuardRuleTests
{
    private const string Guard =
        """{ "Effect": "Allow", "Action": "ec2:TerminateInstances", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "x" } } }""";

    private const string Tagging = """{ "Effect": "Allow", "Action": "{|DSP1609:ec2:CreateTags|}", "Resource": "*" }""";

    [Theory]
    [InlineData("\"Action\": \"{|DSP1609:ec2:CreateTags|}\", \"Resource\": \"*\"")]
    [InlineData("\"Action\": \"{|DSP1609:ec2:*Tags|}\", \"Resource\": \"arn:aws:ec2:*:*:instance/*\"")]
    [InlineData("\"Action\": \"ec2:CreateTags\", \"Resource\": \"arn:aws:ec2:*:*:volume/*\"")]
    [InlineData("\"Action\": \"ec2:DeleteTags\", \"Resource\": \"*\"")]
    [InlineData("\"Action\": \"ec2:RunInstances\", \"Resource\": \"*\"")]
    [InlineData("\"Action\": \"ec2:CreateTags\", \"NotResource\": \"arn:aws:ec2:*:*:instance/*\"")]
    public void What_tags_the_guarded_type_opens_the_guard(string tagging) => Verify($$"""{{Guard}}, { "Effect": "Allow", {{tagging}} }""");

    [Theory]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": \"203.0.113.0/24\" }")]
    [InlineData("\"StringEquals\": { \"aws:ResourceAccount\": \"${aws:PrincipalAccount}\" }")]
    [InlineData("\"StringEquals\": { \"aws:RequestTag/owner\": \"x\" }")]
    [InlineData("\"ForAllValues:StringEquals\": { \"aws:TagKeys\": [ \"owner\", \"Team\" ] }")]
    [InlineData("\"ForAnyValue:StringEquals\": { \"aws:TagKeys\": \"owner\" }")]
    [InlineData("\"ForAllValues:StringNotEquals\": { \"aws:TagKeys\": \"owner\" }")]
    public void Conditions_that_leave_the_tag_to_the_caller(string condition) => Verify(
        $$"""{{Guard}}, { "Effect": "Allow", "Action": "{|DSP1609:ec2:CreateTags|}", "Resource": "*", "Condition": { {{condition}} } }""");

    [Theory]
    [InlineData("\"StringEquals\": { \"ec2:CreateAction\": \"RunInstances\" }")]
    [InlineData("\"StringEquals\": { \"aws:ResourceTag/team\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"aws:RequestTag/team\": \"x\" }")]
    [InlineData("\"Null\": { \"aws:ResourceTag/team\": \"true\" }")]
    [InlineData("\"ForAllValues:StringEquals\": { \"aws:TagKeys\": \"owner\" }")]
    [InlineData("\"ForAllValues:StringNotEquals\": { \"aws:TagKeys\": \"team\" }")]
    public void Conditions_that_withhold_it(string condition) =>
        Verify($$"""{{Guard}}, { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*", "Condition": { {{condition}} } }""");

    [Theory]
    [InlineData("\"Action\": \"ec2:CreateTags\", \"Resource\": \"*\"")]
    [InlineData(
        "\"Action\": \"ec2:CreateTags\", \"Resource\": \"*\", \"Condition\": { \"ForAnyValue:StringEquals\": { \"aws:TagKeys\": " +
        "\"team\" } }")]
    [InlineData(
        "\"Action\": \"ec2:CreateTags\", \"Resource\": \"*\", \"Condition\": { \"ForAnyValue:StringNotEquals\": { " +
        "\"aws:TagKeys\": \"owner\" } }")]
    [InlineData("\"Action\": \"ec2:CreateTags\", \"Resource\": \"*\", \"Condition\": { \"Null\": { \"aws:RequestTag/team\": \"false\" } }")]
    [InlineData(
        "\"Action\": \"ec2:CreateTags\", \"Resource\": \"*\", \"Condition\": { \"StringEquals\": { \"aws:RequestTag/team\": \"x\" } }")]
    [InlineData(
        "\"Action\": \"ec2:CreateTags\", \"Resource\": \"*\", \"Condition\": { \"StringNotEquals\": { \"aws:RequestTag/team\": \"y\" } }")]
    [InlineData("\"Action\": \"ec2:*\", \"Resource\": \"*\", \"Condition\": { \"StringNotEquals\": { \"aws:ResourceTag/team\": \"x\" } }")]
    [InlineData("\"Action\": \"ec2:CreateTags\", \"Resource\": \"*\", \"Condition\": { \"Null\": { \"ec2:CreateAction\": \"true\" } }")]
    public void A_deny_keeps_it_closed(string deny) =>
        Verify($$"""{{Guard}}, {{Tagging.Replace("{|DSP1609:", "").Replace("|}", "")}}, { "Effect": "Deny", {{deny}} }""");

    [Theory]
    [InlineData("\"Action\": \"ec2:CreateTags\", \"Resource\": \"arn:aws:ec2:*:*:volume/*\"")]
    [InlineData("\"Action\": \"ec2:DeleteTags\", \"Resource\": \"*\"")]
    [InlineData(
        "\"Action\": \"ec2:CreateTags\", \"Resource\": \"*\", \"Condition\": { \"ForAnyValue:StringEquals\": { \"aws:TagKeys\": " +
        "\"owner\" } }")]
    [InlineData(
        "\"Action\": \"ec2:CreateTags\", \"Resource\": \"*\", \"Condition\": { \"StringNotEquals\": { \"aws:RequestTag/owner\": \"y\" } }")]
    [InlineData(
        "\"Action\": \"ec2:CreateTags\", \"Resource\": \"*\", \"Condition\": { \"StringNotEquals\": { \"aws:RequestTag/team\": \"x\" } }")]
    [InlineData("\"Action\": \"ec2:CreateTags\", \"Resource\": \"*\", \"Condition\": { \"Null\": { \"aws:RequestTag/team\": \"true\" } }")]
    [InlineData(
        "\"Action\": \"ec2:CreateTags\", \"Resource\": \"*\", \"Condition\": { \"StringEquals\": { \"aws:ResourceTag/owner\": \"y\" } }")]
    [InlineData(
        "\"Action\": \"ec2:*\", \"Resource\": \"*\", \"Condition\": { \"NotIpAddress\": { \"aws:SourceIp\": \"203.0.113.0/24\" } }")]
    public void A_deny_that_the_caller_can_step_round_does_not(string deny) =>
        Verify($$"""{{Guard}}, {{Tagging}}, { "Effect": "Deny", {{deny}} }""");

    [Theory]
    [InlineData("\"Action\": \"ec2:*\", \"Resource\": \"*\"")]
    [InlineData("\"Action\": [ \"ec2:CreateTags\", \"ec2:TerminateInstances\" ], \"Resource\": \"arn:aws:ec2:*:*:instance/*\"")]
    public void A_guard_that_the_policy_itself_goes_round_guards_nothing(string unguarded) =>
        Verify($$"""{{Guard}}, { "Effect": "Allow", {{unguarded}} }""");

    [Theory]
    [InlineData("\"Action\": \"ec2:*\", \"Resource\": \"arn:aws:ec2:*:*:volume/*\"")]
    [InlineData("\"Action\": \"ec2:TerminateInstances\", \"Resource\": \"arn:aws:ec2:*:*:instance/i-1\"")]
    [InlineData(
        "\"Action\": \"ec2:TerminateInstances\", \"Resource\": \"*\", \"Condition\": { \"StringEquals\": { \"ec2:Tenancy\": \"host\" } }")]
    public void A_guard_that_the_policy_goes_round_in_part_still_guards(string unguarded) =>
        Verify($$"""{{Guard}}, {{Tagging}}, { "Effect": "Allow", {{unguarded}} }""");

    [Theory]
    [InlineData(
        "\"Effect\": \"Allow\", \"Action\": \"secretsmanager:GetSecretValue\", \"Resource\": \"*\", \"Condition\": { " +
        "\"StringEquals\": { \"secretsmanager:ResourceTag/team\": \"x\" } }")]
    [InlineData(
        "\"Effect\": \"Allow\", \"Action\": \"secretsmanager:DeleteSecret\", \"Resource\": \"*\", \"Condition\": { " +
        "\"StringLike\": { \"aws:ResourceTag/team\": \"x*\" } }")]
    public void Reading_and_writing_behind_a_guard(string guard) => Verify(
        $$"""{ {{guard}} }, { "Effect": "Allow", "Action": "{|DSP1609:secretsmanager:TagResource|}", "Resource": "*" }""");

    [Theory]
    [InlineData("\"StringNotEquals\": { \"aws:ResourceTag/protected\": \"true\" }")]
    [InlineData("\"StringEqualsIfExists\": { \"aws:ResourceTag/team\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"aws:ResourceTag/aws:cloudformation:stack-name\": \"x\" }")]
    [InlineData("\"StringEquals\": { \"aws:PrincipalTag/team\": \"x\" }")]
    public void What_no_tag_opens_is_no_guard(string condition) => Verify(
        $$"""
        { "Effect": "Allow", "Action": "ec2:TerminateInstances", "Resource": "*", "Condition": { {{condition}} } },
        { "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "*" }
        """);

    [Theory]
    [InlineData("{|DSP1609:ec2:CreateTags|}", "StringNotEquals")]
    [InlineData("{|DSP1609:ec2:CreateTags|}", "StringNotEqualsIfExists")]
    [InlineData("ec2:CreateTags", "StringEquals")]
    public void A_deny_of_what_lacks_the_tag_is_a_guard(string tagging, string @operator) => Verify(
        $$"""
        { "Effect": "Allow", "Action": [ "ec2:TerminateInstances", "{{tagging}}" ], "Resource": "*" },
        { "Effect": "Deny", "Action": "ec2:TerminateInstances", "Resource": "*",
            "Condition": { "{{@operator}}": { "aws:ResourceTag/team": "x" } } }
        """);

    [Theory]
    [InlineData("{|DSP1609:ec2:CreateTags|}", "\"StringEquals\": { \"aws:RequestTag/owner\": \"y\" }")]
    [InlineData("ec2:CreateTags", "\"ForAllValues:StringEquals\": { \"aws:TagKeys\": \"team\" }")]
    public void Of_two_tags_both_must_be_the_callers_to_set(string tagging, string condition) => Verify(
        $$"""
        { "Effect": "Allow", "Action": "ec2:TerminateInstances", "Resource": "*",
            "Condition": { "StringEquals": { "aws:ResourceTag/team": "x", "aws:ResourceTag/stage": "test" } } },
        { "Effect": "Allow", "Action": "{{tagging}}", "Resource": "*", "Condition": { {{condition}} } }
        """);

    [Fact]
    public void The_message_names_the_tag_and_the_statement() => Assert.Contains(
        "'ec2:CreateTags' lets the caller set 'aws:ResourceTag/team' itself, which guards statement 1",
        RuleVerifier.Verify("DSP1609", RuleVerifier.Policy($"{Guard}, {Tagging}")).Single().Message,
        System.StringComparison.Ordinal);

    [Fact]
    public void A_tag_guard_that_the_caller_opens()
    {
        const string Guarded = """
            { "Effect": "Allow", "Action": "ec2:TerminateInstances", "Resource": "*",
                "Condition": { "StringEquals": { "aws:ResourceTag/team": "x" } } },
            """;
        Warned(RuleVerifier.Policy(
            Guarded + """{ "Effect": "Allow", "Action": "{|DSP1609:ec2:CreateTags|}", "Resource": "arn:aws:ec2:*:*:instance/*" }"""));
        Accepted(
            RuleVerifier.Policy(Guarded + """{ "Effect": "Allow", "Action": "ec2:CreateTags", "Resource": "arn:aws:ec2:*:*:volume/*" }"""));
    }

    private static void Verify(string statements) => RuleVerifier.Verify("DSP1609", RuleVerifier.Policy(statements));
}
