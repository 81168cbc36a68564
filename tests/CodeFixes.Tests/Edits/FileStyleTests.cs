namespace Dstack.Permissions.CodeFixes.Tests.Edits;

/// <summary>Byte for byte: an edit looks as the file's author would have written it, and leaves every other byte alone.</summary>
public class FileStyleTests
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "sqs:SendMessage"
              ],
              "Resource": "arn:aws:sqs:*:*:jobs"
            }
          ]
        }

        """;

    private const string Edited = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "sqs:ReceiveMessage",
                "sqs:SendMessage"
              ],
              "Resource": "arn:aws:sqs:*:*:jobs"
            },
            {
              "Effect": "Allow",
              "Action": [
                "sts:AssumeRole"
              ],
              "Resource": "arn:aws:iam::*:role/{role_name_with_path}"
            }
          ]
        }

        """;

    [Theory]
    [InlineData("\n", "  ", "\n")]
    [InlineData("\r\n", "  ", "\r\n")]
    [InlineData("\n", "    ", "\n")]
    [InlineData("\n", "\t", "\n")]
    [InlineData("\r\n", "\t", "")]
    [InlineData("\n", "   ", "")]
    public void Line_ends_indentation_and_the_end_of_the_file_are_kept(string newLine, string indent, string end) => EditAssert.Becomes(
        InStyle(Policy, newLine, indent, end), InStyle(Edited, newLine, indent, end), "sqs:ReceiveMessage", "sts:AssumeRole");

    [Fact]
    public void A_byte_order_mark_is_kept() =>
        EditAssert.Becomes('\uFEFF' + Policy, '\uFEFF' + Edited, "sqs:ReceiveMessage", "sts:AssumeRole");

    [Fact]
    public void Minified_stays_minified() => EditAssert.Becomes(
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sqs:SendMessage"],"Resource":"arn:aws:sqs:*:*:jobs"}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:SendMessage"],"Resource":"arn:aws:sqs:*:*:jobs"},{"Effect":"Allow","Action":["sts:AssumeRole"],"Resource":"arn:aws:iam::*:role/{role_name_with_path}"}]}""",
        "sqs:ReceiveMessage",
        "sts:AssumeRole");

    [Fact]
    public void One_line_with_spaces_stays_so() => EditAssert.Becomes(
        """{ "Version" : "2012-10-17", "Statement" : [ { "Effect" : "Allow", "Action" : [ "sqs:SendMessage" ], "Resource" : "arn:aws:sqs:*:*:jobs" } ] }""",
        """{ "Version" : "2012-10-17", "Statement" : [ { "Effect" : "Allow", "Action" : [ "sqs:ReceiveMessage", "sqs:SendMessage" ], "Resource" : "arn:aws:sqs:*:*:jobs" }, { "Effect" : "Allow", "Action" : [ "sts:AssumeRole" ], "Resource" : "arn:aws:iam::*:role/{role_name_with_path}" } ] }""",
        "sqs:ReceiveMessage",
        "sts:AssumeRole");

    [Fact]
    public void Arrays_on_one_line_stay_on_one_line() => EditAssert.Becomes(
        """
        {
          "Statement": [
            {
              "Effect": "Allow",
              "Action": ["sqs:SendMessage"],
              "Resource": ["arn:aws:sqs:*:*:jobs"]
            }
          ]
        }
        """,
        """
        {
          "Statement": [
            {
              "Effect": "Allow",
              "Action": ["sqs:ReceiveMessage", "sqs:SendMessage"],
              "Resource": ["arn:aws:sqs:*:*:jobs"]
            },
            {
              "Effect": "Allow",
              "Action": ["sts:AssumeRole"],
              "Resource": "arn:aws:iam::*:role/{role_name_with_path}"
            }
          ]
        }
        """,
        "sqs:ReceiveMessage",
        "sts:AssumeRole");

    [Fact]
    public void Statements_on_one_line_stay_on_one_line() => EditAssert.Becomes(
        """
        {
          "Statement": [
            { "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:*:*:jobs" }
          ]
        }
        """,
        """
        {
          "Statement": [
            { "Effect": "Allow", "Action": ["sqs:ReceiveMessage", "sqs:SendMessage"], "Resource": "arn:aws:sqs:*:*:jobs" },
            { "Effect": "Allow", "Action": ["sts:AssumeRole"], "Resource": "arn:aws:iam::*:role/{role_name_with_path}" }
          ]
        }
        """,
        "sqs:ReceiveMessage",
        "sts:AssumeRole");

    [Fact]
    public void Brackets_and_braces_on_one_line_stay_so() => EditAssert.Becomes(
        """
        {
          "Statement": [{
            "Effect": "Allow",
            "Action": "sqs:SendMessage",
            "Resource": "arn:aws:sqs:*:*:jobs"
          }]
        }
        """,
        """
        {
          "Statement": [{
            "Effect": "Allow",
            "Action": "sqs:SendMessage",
            "Resource": "arn:aws:sqs:*:*:jobs"
          }, {
            "Effect": "Allow",
            "Action": [
              "sts:AssumeRole"
            ],
            "Resource": "arn:aws:iam::*:role/{role_name_with_path}"
          }]
        }
        """,
        "sts:AssumeRole");

    [Fact]
    public void Trailing_commas_and_comments_of_a_faulty_file_are_left_for_their_own_fix() => EditAssert.Becomes(
        """
        {
          // who may do what
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "sqs:SendMessage", // the queue of jobs
              ],
              "Resource": "arn:aws:sqs:*:*:jobs",
            },
          ],
        }
        """,
        """
        {
          // who may do what
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "sqs:ReceiveMessage",
                "sqs:SendMessage", // the queue of jobs
              ],
              "Resource": "arn:aws:sqs:*:*:jobs",
            },
            {
              "Effect": "Allow",
              "Action": [
                "sts:AssumeRole"
              ],
              "Resource": "arn:aws:iam::*:role/{role_name_with_path}"
            },
          ],
        }
        """,
        "sqs:ReceiveMessage",
        "sts:AssumeRole");

    private static string InStyle(string text, string newLine, string indent, string end) =>
        text.TrimEnd('\n').Replace("  ", indent).Replace("\n", newLine) + end;
}
