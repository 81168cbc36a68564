using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Conditions;

/// <summary>DSP1507.</summary>
public class OperatorTypeRuleTests
{
    [Theory]
    [InlineData("\"{|DSP1507:StringEquals|}\": { \"aws:SourceIp\": \"203.0.113.0/24\" }")]
    [InlineData("\"{|DSP1507:NumericEquals|}\": { \"aws:username\": \"1\" }")]
    [InlineData("\"{|DSP1507:StringLike|}\": { \"aws:PrincipalArn\": \"arn:*\" }")]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": \"203.0.113.0/24\" }")]
    [InlineData("\"NumericLessThan\": { \"aws:EpochTime\": \"1\" }")]
    [InlineData("\"Null\": { \"aws:SourceIp\": \"true\" }")]
    public void Operators_and_types(string block) => Verify("DSP1507", block);

    [Fact]
    public void A_string_operator_on_an_arn_works() => Assert.Equal(
        PolicySeverity.Info,
        Assert.Single(Verify("DSP1507", "\"{|DSP1507:StringEquals|}\": { \"aws:PrincipalArn\": \"arn:aws:iam::1:role/x\" }")).Severity);

    [Theory]
    [InlineData("\"{|DSP1507:NumericEquals|}\": { \"aws:username\": \"1\" }")]
    [InlineData("\"{|DSP1507:StringEquals|}\": { \"s3:max-keys\": \"1\" }")]
    [InlineData("\"{|DSP1507:StringLike|}\": { \"aws:PrincipalArn\": \"arn:aws:iam::*:role/x\" }")]
    [InlineData("\"{|DSP1507:StringEquals|}\": { \"aws:SecureTransport\": \"true\" }")]
    public void An_operator_of_another_type(string block) => Warned(Document(block));

    [Fact]
    public void A_string_operator_on_an_arn_is_usable() =>
        Told(Document("\"{|DSP1507:StringEquals|}\": { \"aws:PrincipalArn\": \"arn:aws:iam::123456789012:role/x\" }"));

    [Theory]
    [InlineData("\"NumericLessThan\": { \"aws:EpochTime\": 1900000000 }")]
    [InlineData("\"DateLessThan\": { \"aws:EpochTime\": \"1900000000\" }")]
    public void The_time_as_a_number_or_a_date(string block) => Accepted(Document(block));

    private static PolicyFinding[] Verify(string id, string block, string actions = "s3:GetObject") => RuleVerifier.Verify(
        id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """));

    private static string Document(string block, string actions = "s3:ListBucket") =>
        RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """);
}
