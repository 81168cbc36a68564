using Dstack.Permissions.Iam.Rules;
using static Dstack.Permissions.Iam.Tests.Rules.SpecificationVerifier;

namespace Dstack.Permissions.Iam.Tests.Rules.Conditions;

/// <summary>DSP1508.</summary>
public class ConditionValueRuleTests
{
    [Theory]
    [InlineData("\"NumericEquals\": { \"aws:MultiFactorAuthAge\": \"{|DSP1508:1h|}\" }")]
    [InlineData("\"NumericEquals\": { \"aws:MultiFactorAuthAge\": \"{|DSP1508:1e3|}\" }")]
    [InlineData("\"NumericEquals\": { \"aws:MultiFactorAuthAge\": [ \"-1.5\", 10 ] }")]
    [InlineData("\"Bool\": { \"aws:SecureTransport\": \"{|DSP1508:True|}\" }")]
    [InlineData("\"Bool\": { \"aws:SecureTransport\": true }")]
    [InlineData("\"Null\": { \"aws:username\": \"{|DSP1508:no|}\" }")]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": \"{|DSP1508:203.0.113.0/33|}\" }")]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": \"{|DSP1508:1|}\" }")]
    [InlineData("\"IpAddress\": { \"aws:SourceIp\": [ \"203.0.113.9\", \"2001:db8::/32\", \"{address}\" ] }")]
    [InlineData("\"BinaryEquals\": { \"aws:username\": \"{|DSP1508:abc|}\" }")]
    [InlineData("\"ArnLike\": { \"aws:PrincipalArn\": \"{|DSP1508:role/x|}\" }")]
    [InlineData("\"ArnLike\": { \"aws:PrincipalArn\": [ \"*\", \"arn:aws:iam::*:role/${aws:username}\" ] }")]
    public void Values(string block) => Verify("DSP1508", block);

    [Theory]
    [InlineData("2030-01-31T00:00:00Z", true)]
    [InlineData("2030-01-31", true)]
    [InlineData("2030-01-31T00:00:00+02", true)]
    [InlineData("2030-01-31T00:00:00+02:00", true)]
    [InlineData("2030-01-31T10:20:30.999Z", true)]
    [InlineData("-292275054", true)]
    [InlineData("0", true)]
    [InlineData("9223372036854775807", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("2030-13-01", false)]
    [InlineData("2030-01-32", false)]
    [InlineData("2030-01-31T24:00:00Z", false)]
    [InlineData("31.01.2030", false)]
    [InlineData("", false)]
    public void Iam_refuses_dates_that_it_cannot_read(string date, bool isDate)
    {
        var found = Verify("DSP1508", $"\"DateLessThan\": {{ \"aws:CurrentTime\": \"{(isDate ? date : $"{{|DSP1508:{date}|}}")}\" }}");
        Assert.All(found, finding => Assert.Equal(PolicySeverity.Error, finding.Severity));
    }

    [Theory]
    [InlineData("10")]
    [InlineData("\"10\"")]
    [InlineData("\"-10\"")]
    [InlineData("1.5")]
    [InlineData("\"1.5\"")]
    public void Numbers(string value) => Accepted(Document("NumericLessThan", "s3:max-keys", value));

    [Theory]
    [InlineData("\"{|DSP1508:ten|}\"")]
    [InlineData("\"{|DSP1508:1,5|}\"")]
    [InlineData("\"{|DSP1508:|}\"")]
    [InlineData("{|DSP1508:true|}")]
    public void What_is_no_number(string value) => Warned(Document("NumericLessThan", "s3:max-keys", value));

    [Theory]
    [InlineData("\"true\"")]
    [InlineData("\"false\"")]
    [InlineData("true")]
    [InlineData("false")]
    public void Booleans(string value) => Accepted(Document("Bool", "aws:SecureTransport", value));

    [Theory]
    [InlineData("\"{|DSP1508:True|}\"")]
    [InlineData("\"{|DSP1508:FALSE|}\"")]
    [InlineData("\"{|DSP1508:yes|}\"")]
    [InlineData("{|DSP1508:1|}")]
    public void What_is_no_boolean(string value)
    {
        Warned(Document("Bool", "aws:SecureTransport", value));
        Warned(Document("Null", "aws:username", value));
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
    public void Dates(string value) => Accepted(Document("DateLessThan", "aws:CurrentTime", value));

    [Theory]
    [InlineData("\"{|DSP1508:9223372036854775808|}\"")]
    [InlineData("\"{|DSP1508:-292275055|}\"")]
    [InlineData("\"{|DSP1508:292278994-01|}\"")]
    [InlineData("\"{|DSP1508:tomorrow|}\"")]
    [InlineData("\"{|DSP1508:31/01/2030|}\"")]
    [InlineData("\"{|DSP1508:2030-13-01|}\"")]
    public void Dates_that_iam_refuses(string value) => Refused(Document("DateLessThan", "aws:CurrentTime", value));

    [Theory]
    [InlineData("\"203.0.113.0/24\"")]
    [InlineData("\"203.0.113.7\"")]
    [InlineData("\"203.0.113.7/32\"")]
    [InlineData("\"2001:db8::1\"")]
    [InlineData("\"2001:db8::/32\"")]
    [InlineData("\"2001:db8::1/128\"")]
    public void Addresses(string value)
    {
        Accepted(Document("IpAddress", "aws:SourceIp", value));
        Accepted(Document("NotIpAddress", "aws:SourceIp", value));
    }

    [Theory]
    [InlineData("\"{|DSP1508:203.0.113|}\"")]
    [InlineData("\"{|DSP1508:203.0.113.256|}\"")]
    [InlineData("\"{|DSP1508:203.0.113.0/33|}\"")]
    [InlineData("\"{|DSP1508:2001:db8::/129|}\"")]
    [InlineData("\"{|DSP1508:203.0.113.*|}\"")]
    public void What_is_no_address(string value) => Warned(Document("IpAddress", "aws:SourceIp", value));

    [Theory]
    [InlineData("\"{|DSP1508:Qm|}\"", false)]
    [InlineData("\"{|DSP1508:a b=|}\"", false)]
    [InlineData("\"QmFzZTY0\"", true)]
    [InlineData("\"QQ==\"", true)]
    public void Binaries(string value, bool isGood)
    {
        if (isGood)
            Accepted(Document("BinaryEquals", "aws:username", value));
        else
            Warned(Document("BinaryEquals", "aws:username", value));
    }

    private static PolicyFinding[] Verify(string id, string block, string actions = "s3:GetObject") => RuleVerifier.Verify(
        id, RuleVerifier.Allow($$""" "Action": [ "{{actions}}" ], "Resource": "*", "Condition": { {{block}} } """));

    private static string Document(string @operator, string key, string value) =>
        RuleVerifier.Allow(
            $$""" "Action": "s3:ListBucket", "Resource": "*", "Condition": { "{{@operator}}": { "{{key}}": {{value}} } } """);
}
