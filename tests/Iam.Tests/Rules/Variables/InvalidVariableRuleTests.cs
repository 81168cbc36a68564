using System.Collections.Generic;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Variables;

/// <summary>DSP1450.</summary>
public class InvalidVariableRuleTests
{
    [Theory]
    [InlineData("DSP1450", "arn:aws:s3:::b/{|DSP1450:${aws:username/*|}")]
    [InlineData("DSP1450", "arn:aws:s3:::b/{|DSP1450:${}|}/*")]
    [InlineData("DSP1450", "arn:aws:s3:::b/{|DSP1450:${aws: username}|}")]
    [InlineData("DSP1450", "arn:aws:s3:::b/{|DSP1450:${aws:PrincipalTag/team, x}|}")]
    [InlineData("DSP1450", "arn:aws:s3:::b/${aws:PrincipalTag/team, 'x'}/${*}${?}${$}")]
    public void Arns(string id, string markup) => Verify(id, markup);

    [Theory]
    [InlineData("${aws:username}")]
    [InlineData("${AWS:UserName}")]
    [InlineData("${aws:PrincipalTag/team}")]
    [InlineData("${aws:PrincipalTag/team, 'none'}")]
    [InlineData("${*}${?}${$}")]
    [InlineData("x${aws:username}y${aws:userid}")]
    public void Good_variables(string variable)
    {
        Accepted(Resource("arn:aws:s3:::b/" + variable));
        Accepted(NotResource("arn:aws:s3:::b/" + variable));
        Accepted(Condition("\"StringEquals\": { \"s3:prefix\": \"" + variable + "\" }"));
        Accepted(Condition("\"ArnLike\": { \"aws:PrincipalArn\": \"arn:aws:iam::123456789012:user/" + variable + "\" }"));
    }

    [Theory]
    [InlineData("{|DSP1450:${aws:username|}")]
    [InlineData("{|DSP1450:${|}")]
    [InlineData("{|DSP1450:${}|}")]
    [InlineData("{|DSP1450:${ }|}")]
    [InlineData("{|DSP1450:${aws: username}|}")]
    [InlineData("{|DSP1450:${aws:PrincipalTag/team, none}|}")]
    [InlineData("{|DSP1450:${aws:PrincipalTag/team,'none'}|}")]
    public void Variables_that_iam_refuses(string variable)
    {
        Refused(Resource("arn:aws:s3:::b/" + variable));
        Refused(Condition("\"StringEquals\": { \"s3:prefix\": \"" + variable + "\" }"));
    }

    // One slip, one finding: what stands around the brace that is missing is not judged.
    [Fact]
    public void A_variable_that_is_not_closed_before_the_fifth_colon() =>
        Refused(RuleVerifier.Allow(""" "Action": "kms:Decrypt", "Resource": "arn:aws:kms:*:{|DSP1450:${aws:PrincipalAccount:key/*|}" """));

    private static IReadOnlyList<PolicyFinding> Verify(string id, string markup) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": "s3:*", "Resource": "{{markup}}" """));

    private static string Resource(string resource) => RuleVerifier.Allow($$""" "Action": "s3:GetObject", "Resource": "{{resource}}" """);

    private static string NotResource(string resource) =>
        RuleVerifier.Policy($$"""{ "Effect": "Deny", "Action": "s3:GetObject", "NotResource": "{{resource}}" }""");

    private static string Condition(string condition) =>
        RuleVerifier.Allow($$""" "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::b", "Condition": { {{condition}} } """);
}
