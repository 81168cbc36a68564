using System.Text.RegularExpressions;
using Dstack.Permissions.Generator.Tests.Infrastructure;

namespace Dstack.Permissions.Generator.Tests.Behavior;

public class ConditionTests
{
    private const string Policy = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }""";

    private static readonly string[] Operators =
    [
        "ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike", "BinaryEquals", "Bool", "DateEquals", "DateGreaterThan",
            "DateGreaterThanEquals",
        "DateLessThan", "DateLessThanEquals", "DateNotEquals", "IpAddress", "NotIpAddress", "Null", "NumericEquals", "NumericGreaterThan",
        "NumericGreaterThanEquals", "NumericLessThan", "NumericLessThanEquals", "NumericNotEquals", "StringEquals",
            "StringEqualsIgnoreCase",
        "StringLike", "StringNotEquals", "StringNotEqualsIgnoreCase", "StringNotLike",
    ];

    [Theory]
    [InlineData("""StringEquals("aws:PrincipalTag/team", "a", "b")""", """{"StringEquals":{"aws:PrincipalTag/team":["a","b"]}}""")]
    [InlineData("""StringLike("s3:prefix", "a*").ForAnyValue().IfExists()""", """{"ForAnyValue:StringLikeIfExists":{"s3:prefix":"a*"}}""")]
    [InlineData("""StringEquals("aws:TagKeys", "a").ForAllValues()""", """{"ForAllValues:StringEquals":{"aws:TagKeys":"a"}}""")]
    [InlineData("""NumericLessThanEquals("s3:max-keys", 10)""", """{"NumericLessThanEquals":{"s3:max-keys":"10"}}""")]
    [InlineData("""NumericEquals("aws:MultiFactorAuthAge", 1.5m)""", """{"NumericEquals":{"aws:MultiFactorAuthAge":"1.5"}}""")]
    [InlineData(
        """DateLessThan("aws:CurrentTime", new System.DateTimeOffset(2030, 1, 2, 3, 4, 5, System.TimeSpan.FromHours(1)))""",
        """{"DateLessThan":{"aws:CurrentTime":"2030-01-02T02:04:05Z"}}""")]
    [InlineData("""Bool("aws:SecureTransport", true)""", """{"Bool":{"aws:SecureTransport":"true"}}""")]
    [InlineData("""Null("aws:TokenIssueTime", false)""", """{"Null":{"aws:TokenIssueTime":"false"}}""")]
    [InlineData("""BinaryEquals("kms:X", new byte[] { 1, 2, 3 })""", """{"BinaryEquals":{"kms:X":"AQID"}}""")]
    [InlineData("""NotIpAddress("aws:SourceIp", "203.0.113.0/24")""", """{"NotIpAddress":{"aws:SourceIp":"203.0.113.0/24"}}""")]
    [InlineData("""ArnLike("aws:SourceArn", Arn.S3.Bucket("b"))""", """{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::b"}}""")]
    public void A_condition_is_written_as_IAM_reads_it(string condition, string json) => Assert.EndsWith(
        $"\"Condition\":{json}}}]}}",
        UserProgram.Evaluate(Policy, $"Policy.Builder().Allow(Policy.Actions.S3.GetObject).When(Condition.{condition}).Build().ToJson()"));

    [Theory]
    [InlineData("""Null("aws:TokenIssueTime", true).IfExists()""", typeof(InvalidOperationException))]
    [InlineData("""Null("aws:TokenIssueTime", true).ForAnyValue()""", typeof(InvalidOperationException))]
    [InlineData("""StringLike("s3:prefix", "a").ForAnyValue().ForAllValues()""", typeof(InvalidOperationException))]
    [InlineData("""StringLike("s3:prefix", "a").IfExists().IfExists()""", typeof(InvalidOperationException))]
    [InlineData("""StringEquals("s3:prefix")""", typeof(ArgumentException))]
    [InlineData("""StringEquals("prefix", "a")""", typeof(ArgumentException))]
    [InlineData("""StringEquals("s3:prefix", "a", null)""", typeof(ArgumentException))]
    [InlineData("""ArnLike("aws:SourceArn", Arn.Any, null)""", typeof(ArgumentException))]
    public void A_condition_that_IAM_refuses_is_refused(string condition, Type exception) =>
        Assert.Throws(exception, () => UserProgram.Evaluate(Policy, "Condition." + condition));

    [Fact]
    public void Every_operator_of_IAM_is_there_and_no_other()
    {
        var source = GeneratorRun.Of(TestProject.With(Policy)).Files["Dstack.Permissions.Condition.Operators.g.cs"];
        var methods = Regex.Matches(source, @"public static Condition (\w+)\(").Select(match => match.Groups[1].Value).Distinct().Order(
            StringComparer.Ordinal);
        Assert.Equal(Operators, methods);
    }
}
