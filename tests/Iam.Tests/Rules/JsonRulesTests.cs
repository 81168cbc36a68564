using System;
using System.Text;
using Dstack.Permissions.Iam.Rules;

namespace Dstack.Permissions.Iam.Tests.Rules;

public class JsonRulesTests
{
    private const string Good = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}}""";

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

    [Fact]
    public void Behind_a_slip_that_leaves_no_doubt_everything_else_is_checked() => RuleVerifier.Verify(
        "DSP1202", """{ "Statement": [ { "Effect": "{|DSP1202:allow|}", "Action": "*", "Resource": "*", }, ] }""");

    [Theory]
    [InlineData("{|DSP1002:[|] ]")]
    [InlineData("{|DSP1002:\"x\"|}")]
    [InlineData("{|DSP1002:1|}")]
    public void The_top_level_is_an_object(string markup)
    {
        var text = markup.Replace("[|]", "[|}", StringComparison.Ordinal);
        RuleVerifier.Verify("DSP1002", text);
        Assert.Single(PolicyValidator.Validate(PolicyMarkup.Parse(text).Text));
    }

    [Fact]
    public void An_object_at_the_top_is_not_reported() => RuleVerifier.Verify("DSP1002", "{}");

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
        "UTF-8", Assert.Single(PolicyValidator.Validate(Encoding.UTF8.GetString(Encoding.Unicode.GetBytes(Good)))).Message,
            StringComparison.Ordinal);
}
