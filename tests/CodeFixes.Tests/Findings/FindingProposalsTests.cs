using System.Linq;
using Dstack.Permissions.CodeFixes.Findings;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Rules;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests.Findings;

public class FindingProposalsTests
{
    [Fact]
    public void The_policies_that_may_be_attached_are_those_that_may_be_made() => Becomes(
        "DSP1607",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:AttachRolePolicy","iam:CreateRole"],"Resource":"arn:aws:iam::*:role/jobs*"},{"Effect":"Allow","Action":"iam:CreatePolicy","Resource":"arn:aws:iam::*:policy/jobs*"}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:CreateRole"],"Resource":"arn:aws:iam::*:role/jobs*"},"""
            + """{"Effect":"Allow","Action":"iam:CreatePolicy","Resource":"arn:aws:iam::*:policy/jobs*"},{"Effect":"Allow","Action":["iam:AttachRolePolicy"],"Resource":"arn:aws:iam::*:role/jobs*","Condition":{"ArnLike":{"iam:PolicyARN":"arn:aws:iam::*:policy/jobs*"}}}]}""");

    [Fact]
    public void An_action_that_is_alone_gets_the_condition_where_it_stands() => Becomes(
        "DSP1609",
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "Tag",
              "Effect": "Allow",
              "Action": "sqs:TagQueue",
              "Resource": "*"
            },
            {
              "Effect": "Allow",
              "Action": "sqs:DeleteQueue",
              "Resource": "*",
              "Condition": {
                "StringEquals": {
                  "aws:ResourceTag/team": "jobs"
                }
              }
            }
          ]
        }
        """,
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "Tag",
              "Effect": "Allow",
              "Action": "sqs:TagQueue",
              "Resource": "*",
              "Condition": {
                "StringEquals": {
                  "aws:ResourceTag/team": "jobs"
                }
              }
            },
            {
              "Effect": "Allow",
              "Action": "sqs:DeleteQueue",
              "Resource": "*",
              "Condition": {
                "StringEquals": {
                  "aws:ResourceTag/team": "jobs"
                }
              }
            }
          ]
        }
        """);

    [Fact]
    public void On_ec2_tags_are_set_as_well_while_something_is_created() => Becomes(
        "DSP1609",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ec2:CreateTags","ec2:RunInstances"],"Resource":"*"},"""
            + """{"Effect":"Allow","Action":"ec2:TerminateInstances","Resource":"*","Condition":{"StringLike":{"ec2:ResourceTag/team":["a*","b"]}}}]}""",
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ec2:RunInstances"],"Resource":"*"},{"Effect":"Allow","Action":"ec2:TerminateInstances","Resource":"*","Condition":{"StringLike":{"ec2:ResourceTag/team":["a*","b"]}}},"""
        + """{"Effect":"Allow","Action":["ec2:CreateTags"],"Resource":"*","Condition":{"StringLike":{"ec2:CreateAction":"*"}}},"""
        + """{"Effect":"Allow","Action":["ec2:CreateTags"],"Resource":"*","Condition":{"StringLike":{"ec2:ResourceTag/team":["a*","b"]}}}]}""");

    [Theory]
    [InlineData("DSP1607", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:PutRolePolicy","iam:CreateRole"],"Resource":"arn:aws:iam::*:role/jobs*"}]}""")]
    [InlineData("DSP1607", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:Attach*","iam:CreateRole"],"Resource":"arn:aws:iam::*:role/jobs*"}]}""")]
    [InlineData("DSP1609", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:Tag*","Resource":"*"},"""
        + """{"Effect":"Allow","Action":"sqs:DeleteQueue","Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag/team":"jobs"}}}]}""")]
    public void Where_nothing_can_be_told_nothing_is_proposed(string id, string policy)
    {
        Assert.Contains(FindingAssert.FindingsOf(policy), finding => finding.Rule.Id == id);
        Assert.Null(FirstProposal(policy, id));
    }

    [Fact]
    public void What_takes_permissions_away_is_no_part_of_what_fixes_a_whole_file() =>
        Assert.Empty(FindingProposals.Ids.Intersect(FindingEdits.Ids));

    private static void Becomes(string id, string before, string after)
    {
        Assert.Equal(after, FirstProposal(before, id));
        Assert.DoesNotContain(FindingAssert.FindingsOf(after), finding => finding.Severity >= PolicySeverity.Warning);
    }

    private static string? FirstProposal(string policy, string id)
    {
        var text = SourceText.From(policy);
        return FindingAssert.FindingsOf(policy)
            .Where(finding => finding.Rule.Id == id)
            .Select(finding => FindingProposals.Create(
                text,
                id,
                new TextSpan(finding.Span.Start, finding.Span.Length),
                finding.Properties.ToDictionary(property => property.Key, property => (string?)property.Value),
                IamCatalog.Default))
            .Select(edit => edit is null ? null : text.WithChanges(edit.Changes).ToString())
            .FirstOrDefault();
    }
}
