using Dstack.Permissions.CodeFixes.Edits;

namespace Dstack.Permissions.CodeFixes.Tests.Edits;

public class PolicyEditorTests
{
    [Fact]
    public void An_action_joins_the_statement_of_its_service_and_resources() => EditAssert.Becomes(
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "s3:GetObject",
                "s3:ListBucket"
              ],
              "Resource": [
                "arn:aws:s3:::{bucket_name}",
                "arn:aws:s3:::{bucket_name}/*"
              ]
            }
          ]
        }

        """,
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "s3:GetObject",
                "s3:ListBucket",
                "s3:PutObject"
              ],
              "Resource": [
                "arn:aws:s3:::{bucket_name}",
                "arn:aws:s3:::{bucket_name}/*"
              ]
            }
          ]
        }

        """,
        "s3:PutObject");

    [Fact]
    public void An_action_that_no_statement_fits_gets_one_of_its_own_on_the_narrowest_resource() => EditAssert.Becomes(
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": "s3:GetObject",
              "Resource": "arn:aws:s3:::my-bucket/*"
            }
          ]
        }
        """,
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": "s3:GetObject",
              "Resource": "arn:aws:s3:::my-bucket/*"
            },
            {
              "Effect": "Allow",
              "Action": [
                "sqs:SendMessage"
              ],
              "Resource": "arn:aws:sqs:*:*:{queue_name}"
            }
          ]
        }
        """,
        "sqs:SendMessage");

    [Fact]
    public void A_bucket_action_does_not_join_a_statement_on_objects() => EditAssert.Becomes(
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::my-bucket/*"}]}""",
        """{"Version":"2012-10-17","Statement":["""
            + """{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::my-bucket/*"},{"Effect":"Allow","Action":["s3:ListBucket"],"Resource":"arn:aws:s3:::{bucket_name}"}]}""",
        "s3:ListBucket");

    [Fact]
    public void A_single_action_becomes_an_array_only_when_a_second_one_comes() => EditAssert.Becomes(
        """
        {
          "Statement": [
            {
              "Effect": "Allow",
              "Action": "s3:GetObject",
              "Resource": "arn:aws:s3:::my-bucket/*"
            }
          ]
        }
        """,
        """
        {
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "s3:DeleteObject",
                "s3:GetObject"
              ],
              "Resource": "arn:aws:s3:::my-bucket/*"
            }
          ]
        }
        """,
        "s3:DeleteObject");

    [Fact]
    public void Actions_without_resource_types_need_a_wildcard_and_join_their_like() => EditAssert.Becomes(
        """
        {
          "Statement": [
            {
              "Effect": "Allow",
              "Action": ["ec2:DescribeImages"],
              "Resource": "*"
            }
          ]
        }
        """,
        """
        {
          "Statement": [
            {
              "Effect": "Allow",
              "Action": ["ec2:DescribeImages", "ec2:DescribeVolumes"],
              "Resource": "*"
            },
            {
              "Effect": "Allow",
              "Action": ["ec2:TerminateInstances"],
              "Resource": "arn:aws:ec2:*:*:instance/*"
            }
          ]
        }
        """,
        "ec2:TerminateInstances",
        "ec2:DescribeVolumes");

    [Fact]
    public void A_statement_with_a_condition_takes_nothing() => EditAssert.Becomes(
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:*:*:jobs","Condition":{"Bool":{"aws:SecureTransport":"true"}}}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:*:*:jobs","Condition":{"Bool":{"aws:SecureTransport":"true"}}},{"Effect":"Allow","Action":["sqs:ReceiveMessage"],"Resource":"arn:aws:sqs:*:*:{queue_name}"}]}""",
        "sqs:ReceiveMessage");

    [Fact]
    public void A_broken_statement_takes_nothing() => EditAssert.Becomes(
        """{"Version":"2012-10-17","Statement":[{"Effect":"allow","Action":["sqs:SendMessage"],"Resource":"arn:aws:sqs:*:*:jobs"}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"allow","Action":["sqs:SendMessage"],"Resource":"arn:aws:sqs:*:*:jobs"},{"Effect":"Allow","Action":["sqs:ReceiveMessage"],"Resource":"arn:aws:sqs:*:*:{queue_name}"}]}""",
        "sqs:ReceiveMessage");

    [Fact]
    public void The_partition_and_the_placeholders_are_those_of_the_file() => EditAssert.Becomes(
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:ListBucket"],"Resource":"arn:aws-cn:s3:::{bucketName}"}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:ListBucket"],"Resource":"arn:aws-cn:s3:::{bucketName}"},{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws-cn:s3:::{bucketName}/*"}]}""",
        "s3:GetObject");

    [Theory]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"S3:getobject","Resource":"arn:aws:s3:::b/*"}]}""")]
    public void What_is_allowed_is_left_alone(string policy) =>
        EditAssert.Refused(policy, "s3:GetObject", PolicyEditOutcome.AlreadyAllowed);

    [Fact]
    public void A_deny_is_not_argued_with() => EditAssert.Refused(
        """{"Statement":[{"Effect":"Deny","Action":"s3:GetObject","Resource":"*"}]}""",
        "s3:GetObject",
        PolicyEditOutcome.Overruled);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"Statement":[{"Effect":"Allow" "Action":"s3:*"}]}""")]
    [InlineData("""{"Statement":"none"}""")]
    [InlineData("not json")]
    public void What_is_not_a_policy_is_never_guessed_at(string text) =>
        EditAssert.Refused(text, "s3:GetObject", PolicyEditOutcome.NotReadable);
}
