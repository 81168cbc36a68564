using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Statements;

/// <summary>DSP1208.</summary>
public class WrongTypeRuleTests
{
    private const string Good = """
        { "Sid": "A", "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": "arn:aws:s3:::b/*",
          "Condition": { "Bool": { "aws:SecureTransport": [true] } } }
        """;

    private const string GoodDocument = """{ "Sid": "A1", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""";

    [Theory]
    [InlineData("""{ "Sid": {|DSP1208:1|} }""", PolicySeverity.Error)]
    [InlineData("""{ "Effect": {|DSP1208:true|} }""", PolicySeverity.Error)]
    [InlineData("""{ "Action": {|DSP1208:{}|} }""", PolicySeverity.Error)]
    [InlineData("""{ "Resource": [ "*", {|DSP1208:[ "*" ]|} ] }""", PolicySeverity.Error)]
    [InlineData("""{ "Action": [ "*", {|DSP1208:null|} ] }""", PolicySeverity.Warning)]
    [InlineData("""{ "Condition": {|DSP1208:[]|} }""", PolicySeverity.Error)]
    [InlineData("""{ "Condition": { "Bool": { "a:b": {|DSP1208:{ }|} } } }""", PolicySeverity.Error)]
    [InlineData("""{ "Condition": { "Bool": { "a:b": [ {|DSP1208:[]|} ] } } }""", PolicySeverity.Error)]
    public void A_value_of_the_wrong_type_is_found(string markup, PolicySeverity severity) =>
        Assert.Equal(severity, Assert.Single(RuleVerifier.Verify("DSP1208", RuleVerifier.Policy(markup))).Severity);

    [Theory]
    [InlineData("DSP1208")]
    public void A_good_statement_is_not_reported(string id) => RuleVerifier.Verify(id, RuleVerifier.Policy(Good));

    [Theory]
    [InlineData(GoodDocument)]
    [InlineData("""{ "Effect": "Deny", "NotAction": [ "s3:GetObject" ], "NotResource": [ "arn:aws:s3:::b/*" ] }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": true } } }""")]
    public void Good_statements(string statement) => Accepted(RuleVerifier.Policy(statement));

    [Theory]
    [InlineData("""{ "Sid": {|DSP1208:1|}, "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": {|DSP1208:[ "Allow" ]|}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": {|DSP1208:{ "s3": "GetObject" }|}, "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": {|DSP1208:null|}, "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Deny", "NotAction": {|DSP1208:1|}, "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": [ "s3:GetObject", {|DSP1208:[ "s3:PutObject" ]|} ], "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": {|DSP1208:true|} }""")]
    [InlineData("""{ "Effect": "Deny", "Action": "s3:GetObject", "NotResource": {|DSP1208:null|} }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": [ {|DSP1208:1|}, "arn:aws:s3:::b/*" ] }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {|DSP1208:"x"|} }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*", "Condition": {|DSP1208:[]|} }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:username": """ +
        """{|DSP1208:{}|} } } }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:username": """ +
        """{|DSP1208:null|} } } }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:username": [""" +
        """ "x", {|DSP1208:[ "y" ]|} ] } } }""")]
    public void A_wrong_type(string statement) => Refused(RuleVerifier.Policy(statement));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": [ "s3:GetObject", {|DSP1208:null|} ], "Resource": "arn:aws:s3:::b/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": [ "arn:aws:s3:::b/*", {|DSP1208:null|} ] }""")]
    public void Null_in_a_list_is_saved(string statement) => Warned(RuleVerifier.Policy(statement));
}
