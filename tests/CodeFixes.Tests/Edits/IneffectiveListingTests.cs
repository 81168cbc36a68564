using Dstack.Permissions.CodeFixes.Edits;

namespace Dstack.Permissions.CodeFixes.Tests.Edits;

/// <summary>An action that is listed where it cannot work is listed where it can.</summary>
public class IneffectiveListingTests
{
    [Fact]
    public void The_arn_of_the_wrong_type_is_changed_where_every_action_needs_it() => EditAssert.Becomes(
        """{"Statement":[{"Effect":"Allow","Action":["iam:GetInstanceProfile","iam:CreateInstanceProfile"],"Resource":"arn:aws:iam::*:role/dstack_role_{bucket_name}*"}]}""",
        """{"Statement":[{"Effect":"Allow","Action":["iam:GetInstanceProfile","iam:CreateInstanceProfile"],"Resource":"arn:aws:iam::*:instance-profile/dstack_role_{bucket_name}*"}]}""",
        "iam:GetInstanceProfile");

    [Fact]
    public void An_action_among_others_moves_and_takes_the_names_along() => EditAssert.Becomes(
        """{"Statement":[{"Effect":"Allow","Action":["iam:GetRole","iam:CreatePolicy"],"Resource":"arn:aws:iam::*:role/jobs*"}]}""",
        """{"Statement":[{"Effect":"Allow","Action":["iam:CreatePolicy"],"Resource":"arn:aws:iam::*:policy/jobs*"},{"Effect":"Allow","Action":["iam:GetRole"],"Resource":"arn:aws:iam::*:role/jobs*"}]}""",
        "iam:CreatePolicy");

    [Fact]
    public void An_action_does_not_move_out_of_a_condition() => EditAssert.Refused(
        """{"Statement":[{"Effect":"Allow","Action":["iam:GetRole","iam:CreatePolicy"],"Resource":"arn:aws:iam::*:role/jobs*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}]}""",
        "iam:CreatePolicy",
        PolicyEditOutcome.Overruled);

    [Fact]
    public void The_arn_changes_under_a_condition_too() => EditAssert.Becomes(
        """{"Statement":[{"Effect":"Allow","Action":"iam:CreatePolicy","Resource":"arn:aws:iam::*:role/jobs*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}]}""",
        """{"Statement":[{"Effect":"Allow","Action":"iam:CreatePolicy","Resource":"arn:aws:iam::*:policy/jobs*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}]}""",
        "iam:CreatePolicy");

    [Fact]
    public void An_action_that_needs_a_wildcard_moves_to_the_statement_with_one() => EditAssert.Becomes(
        """
        {
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "logs:FilterLogEvents",
                "logs:DescribeLogGroups",
                "logs:CreateLogGroup"
              ],
              "Resource": "arn:aws:logs:*:*:log-group:/jobs/*:*"
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
                "logs:DescribeLogGroups"
              ],
              "Resource": "*"
            },
            {
              "Effect": "Allow",
              "Action": [
                "logs:FilterLogEvents",
                "logs:CreateLogGroup"
              ],
              "Resource": "arn:aws:logs:*:*:log-group:/jobs/*:*"
            }
          ]
        }
        """,
        "logs:DescribeLogGroups");

    [Fact]
    public void A_bucket_becomes_its_objects() => EditAssert.Becomes(
        """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::one","arn:aws:s3:::two"]}]}""",
        """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":["arn:aws:s3:::one/*","arn:aws:s3:::two/*"]}]}""",
        "s3:GetObject");

    [Fact]
    public void The_first_of_several_actions_moves_too() => EditAssert.Becomes(
        """{"Statement":[{"Effect":"Allow","Action":["s3:ListAllMyBuckets","s3:ListBucket"],"Resource":"arn:aws:s3:::one"}]}""",
        """{"Statement":[{"Effect":"Allow","Action":["s3:ListAllMyBuckets"],"Resource":"*"},{"Effect":"Allow","Action":["s3:ListBucket"],"Resource":"arn:aws:s3:::one"}]}""",
        "s3:ListAllMyBuckets");
}
