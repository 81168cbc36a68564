using System.Collections.Generic;
using Dstack.Permissions.Iam.Language;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Variables;

/// <summary>DSP1451.</summary>
public class UselessVariableRuleTests
{
    private const string Statement = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""";

    private const string Conditional =
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/${aws:username}/*" }""";

    [Theory]
    [InlineData("DSP1451", "arn:aws:s3:::b/{|DSP1451:${aws:user}|}/*")]
    [InlineData("DSP1451", "arn:aws:s3:::b/${aws:UserName}/${*}")]
    public void Arns(string id, string markup) => Verify(id, markup);

    [Theory]
    [InlineData("2008-10-17", "{|DSP1451:${aws:username}|}", "x")]
    [InlineData("2012-10-17", "${aws:username}", "{|DSP1451:${aws:username}|}")]
    [InlineData("2012-10-17", "x", "1")]
    public void Variables_where_they_mean_nothing(string version, string resource, string number) => RuleVerifier.Verify(
        "DSP1451",
        $$""" { "Version": "{{version}}", "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::{{resource}}", "Condition": { "NumericEquals": { "s3:max-keys": "{{number}}" } } } } """);

    [Fact]
    public void Variables_are_literal_text_in_the_old_version()
    {
        Warned(
            """
            {
              "Version": "{|DSP1105:2008-10-17|}",
              "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/{|DSP1451:${aws:username}|}/*" }
            }
            """,
            PolicyFileKind.RoleInline);
        Accepted("""{ "Version": "2012-10-17", "Statement": """ + Conditional + " }", PolicyFileKind.RoleInline);
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

    private static IReadOnlyList<PolicyFinding> Verify(string id, string markup) =>
        RuleVerifier.Verify(id, RuleVerifier.Allow($$""" "Action": "s3:*", "Resource": "{{markup}}" """));

    private static string Resource(string resource) => RuleVerifier.Allow($$""" "Action": "s3:GetObject", "Resource": "{{resource}}" """);

    private static string Condition(string condition) =>
        RuleVerifier.Allow($$""" "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::b", "Condition": { {{condition}} } """);
}
