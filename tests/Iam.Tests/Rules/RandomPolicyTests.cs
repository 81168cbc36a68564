using System;
using System.Linq;
using System.Text;
using CsCheck;

namespace Dstack.Permissions.Iam.Tests.Rules;

/// <summary>Whatever stands in a file, no rule throws, and what it says lies inside the text.</summary>
public class RandomPolicyTests
{
    private static readonly Gen<string> Names = OneOf(
        "Version", "Id", "Statement", "Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition", "Principal",
            "Resources",
        "StringEquals", "ForAllValues:StringLikeIfExists", "Bool", "Null", "DateLessThan", "IpAddress", "NumericEquals", "ArnLike",
            "aws:ResourceTag/x", "aws:SourceIp", "s3:prefix", "", "\u4E2D");

    private static readonly Gen<string> Scalars = OneOf(
        "\"*\"", "\"s3:GetObject\"", "\"s3:*\"", "\"*:*\"", "\"iam:PassRole\"", "\"ec2:Run\\u0049nstances\"", "\"arn:aws:s3:::b/*\"",
            "\"arn:aws:iam::123456789012:role/x\"",
        "\"arn:*:*:::\"", "\"arn:aws\"", "\"s3://b\"", "\"${aws:username}\"", "\"${\"", "\"${}\"", "\"{name}\"", "\"Allow\"", "\"Deny\"",
            "\"allow\"", "\"2012-10-17\"", "\"\"", "\"a:b:c\"",
        "\"10.0.0.1/99\"", "\"true\"", "1", "-1e9", "true", "null", "\":\"", "\"::::::\"", "\"<x>\"", "\"\\ud800\"", "'x'", "NaN");

    private static readonly Gen<string> Values = Gen.Recursive<string>((depth, self) => depth > 4
        ? Scalars
        : Gen.Frequency(
            (3, Scalars),
            (2, self.Array[0, 4].Select(values => "[" + string.Join(",", values) + "]")),
            (3, Gen.Select(Names, self).Array[0, 6].Select(
                members => "{" + string.Join(",", members.Select(member => $"\"{member.Item1}\":{member.Item2}")) + "}"))));

    private static readonly Gen<string> Statements = Gen.Select(Names, Values).Array[1, 6]
        .Select(
            members => "{\"Effect\":\"Allow\"," + string.Join(",", members.Select(member => $"\"{member.Item1}\":{member.Item2}")) + "}");

    [Fact]
    public void Random_json() => Values.Sample(AssertSane, iter: 100_000);

    [Fact]
    public void Random_statements() => Statements.Array[1, 4].Select(
        statements => "{\"Version\":\"2012-10-17\",\"Statement\":[" + string.Join(",", statements) + "]}")
        .Sample(AssertSane, iter: 60_000);

    [Fact]
    public void Random_bytes() => Gen.Byte.Array[0, 100].Select(bytes => Encoding.UTF8.GetString(bytes)).Sample(AssertSane, iter: 50_000);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static void AssertSane(string text)
    {
        foreach (var finding in PolicyValidator.Validate(text))
        {
            if (finding.Span.Start < 0 || finding.Span.Length < 0 || finding.Span.End > text.Length || finding.Message.Length == 0)
                throw new InvalidOperationException($"{finding.Rule.Id} at {finding.Span} in a text of {text.Length}: {text}");
        }
    }
}
