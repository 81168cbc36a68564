using static Dstack.Permissions.Iam.Tests.Rules.Specification.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Specification;

/// <summary>The specification's examples of condition values, DSP1508 and DSP1509.</summary>
public class ConditionValueSpecificationTests
{
    [Theory]
    [InlineData("10")]
    [InlineData("\"10\"")]
    [InlineData("\"-10\"")]
    [InlineData("1.5")]
    [InlineData("\"1.5\"")]
    public void Numbers(string value) => Accepted(Of("NumericLessThan", "s3:max-keys", value));

    [Theory]
    [InlineData("\"{|DSP1508:ten|}\"")]
    [InlineData("\"{|DSP1508:1,5|}\"")]
    [InlineData("\"{|DSP1508:|}\"")]
    [InlineData("{|DSP1508:true|}")]
    public void What_is_no_number(string value) => Warned(Of("NumericLessThan", "s3:max-keys", value));

    [Theory]
    [InlineData("\"true\"")]
    [InlineData("\"false\"")]
    [InlineData("true")]
    [InlineData("false")]
    public void Booleans(string value) => Accepted(Of("Bool", "aws:SecureTransport", value));

    [Theory]
    [InlineData("\"{|DSP1508:True|}\"")]
    [InlineData("\"{|DSP1508:FALSE|}\"")]
    [InlineData("\"{|DSP1508:yes|}\"")]
    [InlineData("{|DSP1508:1|}")]
    public void What_is_no_boolean(string value)
    {
        Warned(Of("Bool", "aws:SecureTransport", value));
        Warned(Of("Null", "aws:username", value));
    }

    [Theory]
    [InlineData("\"2030-01-31\"")]
    [InlineData("\"2030-01-31T10:20:30Z\"")]
    [InlineData("\"2030-01-31T10:20:30+02\"")]
    [InlineData("\"2030-01-31T10:20:30+02:00\"")]
    [InlineData("\"2030\"")]
    [InlineData("\"0\"")]
    [InlineData("1900000000")]
    [InlineData("\"9223372036854775807\"")]
    [InlineData("\"-292275054\"")]
    [InlineData("\"292278993-01\"")]
    public void Dates(string value) => Accepted(Of("DateLessThan", "aws:CurrentTime", value));

    [Theory]
    [InlineData("\"{|DSP1508:9223372036854775808|}\"")]
    [InlineData("\"{|DSP1508:-292275055|}\"")]
    [InlineData("\"{|DSP1508:292278994-01|}\"")]
    [InlineData("\"{|DSP1508:tomorrow|}\"")]
    [InlineData("\"{|DSP1508:31/01/2030|}\"")]
    [InlineData("\"{|DSP1508:2030-13-01|}\"")]
    public void Dates_that_iam_refuses(string value) => Refused(Of("DateLessThan", "aws:CurrentTime", value));

    [Theory]
    [InlineData("\"203.0.113.0/24\"")]
    [InlineData("\"203.0.113.7\"")]
    [InlineData("\"203.0.113.7/32\"")]
    [InlineData("\"2001:db8::1\"")]
    [InlineData("\"2001:db8::/32\"")]
    [InlineData("\"2001:db8::1/128\"")]
    public void Addresses(string value)
    {
        Accepted(Of("IpAddress", "aws:SourceIp", value));
        Accepted(Of("NotIpAddress", "aws:SourceIp", value));
    }

    [Theory]
    [InlineData("\"{|DSP1508:203.0.113|}\"")]
    [InlineData("\"{|DSP1508:203.0.113.256|}\"")]
    [InlineData("\"{|DSP1508:203.0.113.0/33|}\"")]
    [InlineData("\"{|DSP1508:2001:db8::/129|}\"")]
    [InlineData("\"{|DSP1508:203.0.113.*|}\"")]
    public void What_is_no_address(string value) => Warned(Of("IpAddress", "aws:SourceIp", value));

    [Theory]
    [InlineData("\"QmFzZTY0\"", true)]
    [InlineData("\"QQ==\"", true)]
    [InlineData("\"{|DSP1508:Qm|}\"", false)]
    [InlineData("\"{|DSP1508:a b=|}\"", false)]
    public void Binaries(string value, bool isGood)
    {
        if (isGood)
            Accepted(Of("BinaryEquals", "aws:username", value));
        else
            Warned(Of("BinaryEquals", "aws:username", value));
    }

    [Theory]
    [InlineData("StringLike", "\"x*?\"")]
    [InlineData("StringNotLike", "\"x*\"")]
    [InlineData("StringEquals", "\"x${*}\"")]
    public void Wildcards_that_act(string @operator, string value) => Accepted(Of(@operator, "aws:username", value));

    [Theory]
    [InlineData("ArnEquals")]
    [InlineData("ArnLike")]
    [InlineData("ArnNotEquals")]
    [InlineData("ArnNotLike")]
    public void Wildcards_act_in_all_arn_operators(string @operator) =>
        Accepted(Of(@operator, "aws:PrincipalArn", "\"arn:aws:iam::*:role/a?\""));

    [Theory]
    [InlineData("StringEquals")]
    [InlineData("StringNotEquals")]
    [InlineData("StringEqualsIgnoreCase")]
    [InlineData("StringNotEqualsIgnoreCase")]
    public void Wildcards_that_are_plain_text(string @operator)
    {
        Warned(Of(@operator, "aws:username", "\"{|DSP1509:x*|}\""));
        Warned(Of(@operator, "aws:username", "\"{|DSP1509:?x|}\""));
    }

    private static string Of(string @operator, string key, string value) =>
        RuleVerifier.Allow(
            $$""" "Action": "s3:ListBucket", "Resource": "*", "Condition": { "{{@operator}}": { "{{key}}": {{value}} } } """);
}
