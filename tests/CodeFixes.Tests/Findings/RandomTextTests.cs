using System.Linq;
using CsCheck;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.CodeFixes.Findings;
using Dstack.Permissions.CodeFixes.Tests.Edits;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Json;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests.Findings;

public class RandomTextTests
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "", "Effect": "Allow", "Action": ["s3:GetObject", "s3:GetObjects", "s3:*"],
                "Resource": ["s3://jobs", "arn:aws:s3:::jobs/*"] },
            { "Effect": "Allow", "Action": ["iam:GetRole", "iam:CreatePolicy", "logs:DescribeLogGroups"],
                "Resource": "arn:aws:iam::*:role/x*" },
            { "Effect": "Deny", "Action": "ec2:TerminateInstances" }
          ]
        }
        """;

    private const string Alphabet = "{}[],:\"'/*\\ \n\tsS3";

    private static readonly Gen<string> Texts = Gen.Select(
        Gen.Int[0, Policy.Length - 1], Gen.Int[0, 12], Gen.Int[0, Alphabet.Length - 1], Gen.Int[0, Policy.Length - 1], Gen.Int[0, 4],
        (at, length, insert, again, more) => Mutate(Mutate(Policy, at, length, insert), again, more, insert));

    [Fact]
    public void No_text_makes_an_edit_throw_or_turns_json_into_something_else() => Texts.Sample(
        policy =>
        {
            var text = SourceText.From(policy);
            var wasJson = JsonReader.Read(policy).Faults.Count == 0;
            foreach (var finding in FindingAssert.FindingsOf(policy))
            {
                var properties = finding.Properties.ToDictionary(property => property.Key, property => (string?)property.Value);
                var span = new TextSpan(finding.Span.Start, finding.Span.Length);
                if (FindingEdits.Create(text, finding.Rule.Id, span, properties, IamCatalog.Default) is { } edit)
                    AssertJson(wasJson, policy, text.WithChanges(edit.Changes).ToString(), finding.Rule.Id);
            }

            var allowed = PolicyEditor.Allow(
                text, [EditAssert.Parse("sqs:SendMessage"), EditAssert.Parse("iam:CreatePolicy")], IamCatalog.Default);
            AssertJson(wasJson, policy, allowed.Apply(text).ToString(), "Allow");
        },
        iter: 2_000);

    private static void AssertJson(bool wasJson, string before, string after, string edit)
    {
        if (wasJson)
            Assert.True(JsonReader.Read(after).Faults.Count == 0, edit + "\n" + before + "\n" + after);
    }

    private static string Mutate(string text, int at, int length, int insert)
    {
        var start = at % text.Length;
        var end = System.Math.Min(text.Length, start + length);
        return text[..start] + (length % 2 == 0 ? Alphabet[insert].ToString() : "") + text[end..];
    }
}
