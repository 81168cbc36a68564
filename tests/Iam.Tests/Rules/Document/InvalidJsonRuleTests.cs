using System;
using System.Text;
using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Document;

/// <summary>DSP1001.</summary>
public class InvalidJsonRuleTests
{
    private const string Good =
        """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}}""";

    private const string Start = """{ "Version": "2012-10-17", "Statement": """;

    private const string Object = """ "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" """;

    private const string GoodDocument = Start + """[ { "Effect": "Allow",""" + Object + "} ] }";

    [Theory]
    [InlineData("""{ "Statement": [ { "Effect": "Allow", "Action": "*", "Resource": "*" }{|DSP1001:,|} ] }""", "comma")]
    [InlineData("{ {|DSP1001:// all|}\n }", "comments")]
    [InlineData("{ {|DSP1001:'Version'|}: 1 }", "double quotes")]
    [InlineData("{ \"Version\": {|DSP1001:NaN|} }", "NaN")]
    [InlineData("{|DSP1001:\uFEFF|}{}", "byte order mark")]
    [InlineData("{|DSP1001:|}", "empty")]
    [InlineData("{ \"Version\": \"2012-10-17\"{|DSP1001:|}", "not closed")]
    public void What_is_not_json_is_named_once(string markup, string named) =>
        Assert.Contains(named, Assert.Single(RuleVerifier.Verify("DSP1001", markup)).Message, StringComparison.Ordinal);

    [Fact]
    public void Valid_json_is_not_reported() => RuleVerifier.Verify("DSP1001", Good);

    [Theory]
    [InlineData("[")]
    [InlineData("{\"Statement\":")]
    [InlineData("\0")]
    [InlineData("\uFFFD\0{\0")]
    [InlineData(" ")]
    public void Ten_megabytes_of_nonsense_give_one_error(string text)
    {
        var finding = Assert.Single(PolicyValidator.Validate(new StringBuilder().Insert(0, text, 10_000_000 / text.Length).ToString()));
        Assert.Equal(("DSP1001", PolicySeverity.Error), (finding.Rule.Id, finding.Severity));
    }

    [Fact]
    public void Utf_16_read_as_utf_8_is_named() => Assert.Contains(
        "UTF-8",
        Assert.Single(PolicyValidator.Validate(Encoding.UTF8.GetString(Encoding.Unicode.GetBytes(Good)))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(Start + """[ { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"{|DSP1001:,|} } ] }""")]
    [InlineData(Start + """[ { "Effect": "Allow", "Action": [ "s3:GetObject"{|DSP1001:,|} ], "Resource": "arn:aws:s3:::b/*" } ] }""")]
    [InlineData(Start + """[ { "Effect": "Allow", """ + Object + """}{|DSP1001:,|} ] }""")]
    [InlineData(
        """{ {|DSP1001:/* all */|} "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "s3:GetObject",""" +
        """ "Resource": "arn:aws:s3:::b/*" } ] }""")]
    [InlineData(Start + """[ { "Effect": {|DSP1001:'Allow'|}, """ + Object + """} ] }""")]
    [InlineData(Start + """[ { {|DSP1001:Effect|}: "Allow", """ + Object + """} ] }""")]
    [InlineData(
        """{ "Version": "2012-10-17" {|DSP1001:"|}Statement": [ { "Effect": "Allow", "Action": "s3:GetObject", "Resource":""" +
        """ "arn:aws:s3:::b/*" } ] }""")]
    [InlineData("{|DSP1001:\uFEFF|}" + GoodDocument)]
    [InlineData(GoodDocument + " {|DSP1001:{|} }")]
    [InlineData("{|DSP1001:|}")]
    public void Not_json(string markup) => Refused(markup);

    [Fact]
    public void A_value_that_is_no_number() => Refused(
        Start + """{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "NumericLessThan": { "s3:max-keys": {|DSP1001:NaN|} } } } }""");

    // The control character is not JSON, which is the whole fault.
    [Fact]
    public void A_control_character() => Refused(
        Start + "{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::b/{|DSP1001:\u0001|}\" } }");
}
