using static Dstack.Permissions.Iam.Tests.Rules.Specification.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Specification;

/// <summary>The specification's examples of JSON and characters, DSP1001 to DSP1005.</summary>
public class JsonSpecificationTests
{
    private const string Start = """{ "Version": "2012-10-17", "Statement": """;
    private const string Object = """ "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" """;
    private const string Good = Start + """[ { "Effect": "Allow",""" + Object + "} ] }";

    [Theory]
    [InlineData(Start + """[ { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"{|DSP1001:,|} } ] }""")]
    [InlineData(Start + """[ { "Effect": "Allow", "Action": [ "s3:GetObject"{|DSP1001:,|} ], "Resource": "arn:aws:s3:::b/*" } ] }""")]
    [InlineData(Start + """[ { "Effect": "Allow", """ + Object + """}{|DSP1001:,|} ] }""")]
    [InlineData("""{ {|DSP1001:/* all */|} "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" } ] }""")]
    [InlineData(Start + """[ { "Effect": {|DSP1001:'Allow'|}, """ + Object + """} ] }""")]
    [InlineData(Start + """[ { {|DSP1001:Effect|}: "Allow", """ + Object + """} ] }""")]
    [InlineData("""{ "Version": "2012-10-17" {|DSP1001:"|}Statement": [ { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" } ] }""")]
    [InlineData("{|DSP1001:\uFEFF|}" + Good)]
    [InlineData(Good + " {|DSP1001:{|} }")]
    [InlineData("{|DSP1001:|}")]
    public void Not_json(string markup) => Refused(markup);

    [Fact]
    public void A_value_that_is_no_number() => Refused(
        Start + """{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "NumericLessThan": { "s3:max-keys": """
            + """{|DSP1001:NaN|} } } } }""");

    [Theory]
    [InlineData("{|DSP1002:[|}]")]
    [InlineData("{|DSP1002:[|}" + Good + "]")]
    [InlineData("{|DSP1002:\"x\"|}")]
    [InlineData("{|DSP1002:null|}")]
    public void Not_one_object(string markup) => Refused(markup);

    [Fact]
    public void One_object() => Accepted(Good);

    [Theory]
    [InlineData("""{ "Version": "2012-10-17", "{|DSP1003:Version|}": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }""")]
    [InlineData(Start + """{ "Effect": "Allow", "{|DSP1003:Effect|}": "Deny", "Action": "s3:GetObject", "Resource": "*" } }""")]
    [InlineData("""
        { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*",
          "Condition": { "Bool": { "aws:SecureTransport": "true" }, "{|DSP1003:Bool|}": { "aws:ViaAWSService": "true" } } } }
        """)]
    [InlineData("""
        { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*",
          "Condition": { "Bool": { "aws:SecureTransport": "true", "{|DSP1003:aws:securetransport|}": "true" } } } }
        """)]
    public void A_key_twice_in_one_object(string markup) => Refused(markup);

    [Fact]
    public void Condition_keys_that_differ_in_case_under_two_operators() => Accepted("""
        { "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*",
          "Condition": { "StringLike": { "aws:ResourceOrgID": "o-*" }, "StringNotLike": { "aws:ResourceOrgId": "o-x*" } } } }
        """);

    [Theory]
    [InlineData("{|DSP1004:\u4E2D|}")]
    [InlineData("{|DSP1004:\u20AC|}")]
    [InlineData("{|DSP1004:\u2013|}")]
    public void A_character_outside_of_the_pattern(string character) => Refused(
        Start + """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/""" + character + "\" } }");

    [Fact]
    public void An_escape_of_a_character_outside_of_the_pattern() => Warned(
        Start + """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/{|DSP1004:\u4e2d|}" } }""");

    // The control character is not JSON, which is the whole fault.
    [Fact]
    public void A_control_character() => Refused(
        Start + "{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/{|DSP1001:\u0001|}\" } }");

    [Theory]
    [InlineData("\t")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void White_space_of_the_pattern(string whiteSpace) => Accepted(
        "{" + whiteSpace + """ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/äÿ \u00e9" } }""");

    [Theory]
    [InlineData("arn:aws:iam::{|DSP1005:<account>|}:role/x")]
    [InlineData("arn:aws:iam::{|DSP1005:%ACCOUNT%|}:role/x")]
    [InlineData("arn:aws:iam::{|DSP1005:{{account}}|}:role/x")]
    [InlineData("arn:aws:iam::{|DSP1005:$(account)|}:role/x")]
    [InlineData("arn:aws:iam::{|DSP1005:${Token[AWS.AccountId.4]}|}:role/x")]
    [InlineData("arn:aws:iam::123456789012:role/{|DSP1005:<name>|}")]
    public void Text_of_another_template_language(string resource) => Warned(
        Start + """{ "Effect": "Allow", "Action": "iam:GetRole", "Resource": """ + "\"" + resource + "\" } }");

    [Theory]
    [InlineData("s3:{|DSP1005:<action>|}")]
    [InlineData("s3:{|DSP1005:{{action}}|}")]
    public void Text_of_another_template_language_in_an_action(string action) => Warned(
        Start + """{ "Effect": "Allow", "Action": """ + "\"" + action + "\", \"Resource\": \"*\" } }");

    [Theory]
    [InlineData("arn:aws:iam::{account}:role/x")]
    [InlineData("arn:aws:iam::123456789012:role/{name}")]
    [InlineData("arn:aws:iam::123456789012:role/${aws:username}")]
    public void Placeholders_and_variables(string resource) => Accepted(
        Start + """{ "Effect": "Allow", "Action": "iam:GetRole", "Resource": """ + "\"" + resource + "\" } }");
}
