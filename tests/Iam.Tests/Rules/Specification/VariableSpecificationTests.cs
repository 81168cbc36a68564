using static Dstack.Permissions.Iam.Tests.Rules.Specification.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Specification;

/// <summary>The specification's examples of policy variables, DSP1450 to DSP1452.</summary>
public class VariableSpecificationTests
{
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

    [Theory]
    [InlineData("arn:aws:s3:::b/{|DSP1451:${aws:user}|}")]
    [InlineData("arn:aws:s3:::b/{|DSP1451:${username}|}")]
    public void A_key_that_nobody_knows(string resource) => Warned(Resource(resource));

    [Theory]
    [InlineData("\"NumericLessThan\": { \"s3:max-keys\": \"{|DSP1451:${aws:PrincipalTag/limit}|}\" }")]
    [InlineData("\"Bool\": { \"aws:SecureTransport\": \"{|DSP1451:${aws:ViaAWSService}|}\" }")]
    [InlineData("\"StringEquals\": { \"aws:PrincipalTag/{|DSP1451:${aws:username}|}\": \"x\" }")]
    public void A_place_where_variables_mean_nothing(string condition) => Warned(Condition(condition));

    [Theory]
    [InlineData("arn:aws:kms:*:{|DSP1452:${aws:PrincipalAccount}|}:key/*")]
    [InlineData("arn:*:kms:*:{|DSP1452:${aws:PrincipalAccount}|}:key/*")]
    public void A_variable_before_the_fifth_colon(string resource) =>
        Told(RuleVerifier.Allow($$""" "Action": "kms:Decrypt", "Resource": "{{resource}}" """));

    // One slip, one finding: what stands around the brace that is missing is not judged.
    [Fact]
    public void A_variable_that_is_not_closed_before_the_fifth_colon() =>
        Refused(RuleVerifier.Allow(""" "Action": "kms:Decrypt", "Resource": "arn:aws:kms:*:{|DSP1450:${aws:PrincipalAccount:key/*|}" """));

    private static string Resource(string resource) => RuleVerifier.Allow($$""" "Action": "s3:GetObject", "Resource": "{{resource}}" """);

    private static string NotResource(string resource) =>
        RuleVerifier.Policy($$"""{ "Effect": "Deny", "Action": "s3:GetObject", "NotResource": "{{resource}}" }""");

    private static string Condition(string condition) =>
        RuleVerifier.Allow($$""" "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::b", "Condition": { {{condition}} } """);
}
