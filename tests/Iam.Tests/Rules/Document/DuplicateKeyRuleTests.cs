using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Document;

/// <summary>DSP1003.</summary>
public class DuplicateKeyRuleTests
{
    private const string Start = """{ "Version": "2012-10-17", "Statement": """;

    [Theory]
    [InlineData("""{ "Version": "2012-10-17", "{|DSP1003:Version|}": "2012-10-17" }""", 0)]
    [InlineData("""{ "Statement": [ {}, { "Action": "a:B", "{|DSP1003:Action|}": "a:C" } ] }""", 2)]
    [InlineData(
        """{ "Statement": { "Condition": { "Bool": { "aws:SecureTransport": "true", "{|DSP1003:AWS:securetransport|}":""" +
        """ "true" } } } }""", 1)]
    [InlineData("""{ "Statement": { "Condition": { "Bool": { "a:b": "true" }, "{|DSP1003:Bool|}": {} } } }""", 1)]
    public void A_repeated_key_is_found(string markup, int statement) =>
        Assert.Equal(statement, Assert.Single(RuleVerifier.Verify("DSP1003", markup)).Statement);

    [Theory]
    [InlineData("""{ "Statement": [ { "Action": "a:B" }, { "Action": "a:B" } ] }""")]
    [InlineData("""{ "Statement": { "Condition": { "Bool": { "a:b": "true" }, "Null": { "a:b": "true" } } } }""")]
    [InlineData("""{ "version": "2012-10-17", "Version": "2012-10-17" }""")]
    public void A_key_in_several_objects_is_not_reported(string text) => RuleVerifier.Verify("DSP1003", text);

    [Theory]
    [InlineData(
        """{ "Version": "2012-10-17", "{|DSP1003:Version|}": "2012-10-17", "Statement": { "Effect": "Allow", "Action":""" +
        """ "s3:GetObject", "Resource": "*" } }""")]
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
}
