using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Dstack.Permissions.CodeFixes.Findings;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests.Findings;

/// <summary>Byte for byte: a fixed file looks as its author would have written it, and what is not at fault stays as it is.</summary>
public class FixedFileStyleTests
{
    private const string Policy = """
        {
          "Statements": [
            {
              "Sid": "",
              "Effect": "allow",
              "Action": [
                "s3:GetObject",
                "s3:GetObject",
                "s3:ListAllMyBuckets"
              ],
              "Resources": "s3://jobs"
            },
            {
              "Effect": "Allow",
              "Action": "sqs:SendMessage",
              "Condition": {
                "StringEqual": {
                  "aws:SourceAccount": "1"
                }
              }
            }
          ]
        }

        """;

    private const string Fixed = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "s3:ListAllMyBuckets"
              ],
              "Resource": "*"
            },
            {
              "Effect": "Allow",
              "Action": [
                "s3:GetObject"
              ],
              "Resource": [
                "arn:aws:s3:::jobs",
                "arn:aws:s3:::jobs/*"
              ]
            },
            {
              "Effect": "Allow",
              "Action": "sqs:SendMessage",
              "Resource": "arn:aws:sqs:*:*:{queue_name}",
              "Condition": {
                "StringEquals": {
                  "aws:SourceAccount": "1"
                }
              }
            }
          ]
        }

        """;

    [Theory]
    [InlineData("\n", "  ", "\n")]
    [InlineData("\r\n", "  ", "\r\n")]
    [InlineData("\r", "  ", "\r")]
    [InlineData("\n", "    ", "\n")]
    [InlineData("\n", "\t", "\n")]
    [InlineData("\r\n", "\t", "")]
    [InlineData("\n", "   ", "\n\n")]
    public void Line_ends_indentation_and_the_end_of_the_file_are_kept(string newLine, string indent, string end) =>
        Becomes(InStyle(Policy, newLine, indent, end), InStyle(Fixed, newLine, indent, end));

    [Fact]
    public void A_byte_order_mark_is_kept() => Becomes('\uFEFF' + Policy, '\uFEFF' + Fixed);

    [Fact]
    public void Minified_stays_minified() => Becomes(Minified(Policy), Minified(Fixed));

    [Fact]
    public void Statements_and_arrays_on_one_line_stay_there() => Becomes(
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Sid": "", "Effect": "allow", "Action": [ "s3:GetObject", "s3:GetObject", "s3:ListBucket" ], "Resource": "s3://jobs" },
            { "Effect": "Allow", "Action": "sqs:SendMessage" }
          ]
        }
        """,
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Action": [ "s3:GetObject", "s3:ListBucket" ], "Resource": [ "arn:aws:s3:::jobs", "arn:aws:s3:::jobs/*" ] },
            { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:*:{queue_name}" }
          ]
        }
        """);

    [Fact]
    public void Comments_stay_where_they_are_and_trailing_commas_go() => Becomes(
        """
        // Who may read.
        {
          "Version": "2012-10-17", // the only one
          "Statement": [
            {
              "Effect": "allow", /* all of them */
              "Action": [
                "s3:ListBucket", // lists
                "s3:GetObject", // reads
                "s3:GetObject", // reads again
                "s3:ListBucket" // lists again
              ],
              "Resource": [
                "arn:aws:s3:::jobs", // the bucket
                "arn:aws:s3:::jobs/*",
              ],
            },
          ]
        }
        """,
        """
        // Who may read.
        {
          "Version": "2012-10-17", // the only one
          "Statement": [
            {
              "Effect": "Allow", /* all of them */
              "Action": [
                "s3:ListBucket", // lists
                "s3:GetObject" // reads
                // reads again
                // lists again
              ],
              "Resource": [
                "arn:aws:s3:::jobs", // the bucket
                "arn:aws:s3:::jobs/*"
              ]
            }
          ]
        }
        """);

    /// <summary>What is written in the style of a formatter is, fixed, what that formatter would write.</summary>
    [Fact]
    public void The_style_of_a_formatter_is_kept_by_every_fix() => Gen.Select(FaultyPolicies.Policies, Gen.Int[1, 4]).Sample(
        (policy, style) => Assert.Equal(
            FaultyPolicies.InStyle(JsonNode.Parse(FixedTextOf(policy.ToJsonString()))!, style),
                FixedTextOf(FaultyPolicies.InStyle(policy, style))),
        iter: 100,
        print: sample => FaultyPolicies.InStyle(sample.Item1, sample.Item2));

    private static void Becomes(string before, string after)
    {
        var text = FixedTextOf(before);
        Assert.Equal(after, text);
        Assert.Equal(after, FixedTextOf(text));
    }

    private static string FixedTextOf(string text) =>
        FixedPolicy.Create(SourceText.From(text), PolicyFileKind.Managed, IamCatalog.Default, _ => true).Text.ToString();

    private static string InStyle(string policy, string newLine, string indent, string end) => policy
        .ReplaceLineEndings("\n").TrimEnd('\n').Replace("  ", indent, StringComparison.Ordinal).Replace(
            "\n", newLine, StringComparison.Ordinal) + end;

    private static string Minified(string policy) => JsonNode.Parse(policy)!.ToJsonString(new JsonSerializerOptions
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
