namespace Dstack.Permissions.CodeFixes.Tests.Edits;

public class DocumentShapeTests
{
    private const string Started = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "sqs:SendMessage"
              ],
              "Resource": "arn:aws:sqs:*:*:{queue_name}"
            }
          ]
        }
        """;

    [Theory]
    [InlineData("{}")]
    [InlineData("{ }")]
    [InlineData("{\n}")]
    [InlineData("{\n  \"Version\": \"2012-10-17\"\n}")]
    [InlineData("{\n  \"Statement\": []\n}")]
    [InlineData("{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": []\n}")]
    [InlineData("{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n  ]\n}")]
    [InlineData("{ \"Version\": \"2012-10-17\", \"Statement\": [] }")]
    [InlineData("{\"Version\":\"2012-10-17\",\"Statement\":[]}")]
    [InlineData("{\"Version\":\"2012-10-17\",\"Statement\":[ ]}")]
    [InlineData("{\"Version\":\"2012-10-17\"}")]
    [InlineData("{ \"Statement\": [] }")]
    public void A_policy_is_started(string text) => EditAssert.Becomes(
        text,
        text.Contains("Version") || !text.Contains("Statement") ? Started : WithoutVersion(Started),
        "sqs:SendMessage");

    [Fact]
    public void A_single_statement_gets_brackets() => EditAssert.Becomes(
        """
        {
          "Statement": {
            "Effect": "Allow",
            "Action": "sqs:SendMessage",
            "Resource": "arn:aws:sqs:*:*:jobs"
          }
        }
        """,
        """
        {
          "Statement": [{
            "Effect": "Allow",
            "Action": [
              "iam:GetRole"
            ],
            "Resource": "arn:aws:iam::*:role/{role_name_with_path}"
          }, {
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
        "sts:AssumeRole",
        "iam:GetRole");

    [Fact]
    public void A_single_statement_that_fits_stays_single() => EditAssert.Becomes(
        """{"Statement":{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:*:*:jobs"}}""",
        """{"Statement":{"Effect":"Allow","Action":["sqs:ReceiveMessage","sqs:SendMessage"],"Resource":"arn:aws:sqs:*:*:jobs"}}""",
        "sqs:ReceiveMessage");

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void The_lines_of_a_started_policy_end_as_its_one_line_does(string newLine) => EditAssert.Becomes(
        "{ \"Version\": \"2012-10-17\", \"Statement\": [] }" + newLine,
        (Started + "\n").ReplaceLineEndings(newLine),
        "sqs:SendMessage");

    [Fact]
    public void One_line_with_a_comment_or_a_statement_is_somebodys_own()
    {
        Assert.DoesNotContain('\n', EditAssert.Allow("""{ "Version": "2012-10-17", /* ours */ "Statement": [] }""", "sqs:SendMessage"));
        Assert.DoesNotContain(
            '\n',
            EditAssert.Allow(
                """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:GetCallerIdentity","Resource":"*"}]}""",
                "sqs:SendMessage"));
    }

    [Fact]
    public void New_statements_are_sorted_behind_those_that_are_not() => EditAssert.Becomes(
        """{"Statement":[{"Effect":"Allow","Action":["sqs:SendMessage"],"Resource":"arn:aws:sqs:*:*:jobs"},{"Effect":"Allow","Action":["ec2:DescribeImages"],"Resource":"*"}]}""",
        """{"Statement":[{"Effect":"Allow","Action":["sqs:SendMessage"],"Resource":"arn:aws:sqs:*:*:jobs"},{"Effect":"Allow","Action":["dynamodb:GetItem"],"Resource":"arn:aws:dynamodb:*:*:table/{table_name}"},{"Effect":"Allow","Action":["ec2:DescribeImages"],"Resource":"*"},{"Effect":"Allow","Action":["sts:AssumeRole"],"Resource":"arn:aws:iam::*:role/{role_name_with_path}"}]}""",
        "sts:AssumeRole",
        "dynamodb:GetItem");

    private static string WithoutVersion(string policy) => policy.Replace("\n  \"Version\": \"2012-10-17\",", "");
}
