using System.Linq;
using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Catalog;
using Dstack.Permissions.Iam.Grants;
using Dstack.Permissions.Iam.Language;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests.Edits;

/// <summary>Services that roles are passed to, added to the conditions of the file.</summary>
public class PassedServiceTests
{
    [Fact]
    public void A_value_becomes_an_array_as_the_file_writes_them() => Becomes(
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": "iam:PassRole",
              "Resource": [
                "arn:aws:iam::*:role/jobs"
              ],
              "Condition": {
                "StringEquals": {
                  "iam:PassedToService": "ecs.amazonaws.com"
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
              "Effect": "Allow",
              "Action": "iam:PassRole",
              "Resource": [
                "arn:aws:iam::*:role/jobs"
              ],
              "Condition": {
                "StringEquals": {
                  "iam:PassedToService": [
                    "ecs.amazonaws.com",
                    "scheduler.amazonaws.com"
                  ]
                }
              }
            }
          ]
        }
        """,
        "scheduler.amazonaws.com");

    [Theory]
    [InlineData(""" {"StringEquals":{"iam:PassedToService":["ecs.amazonaws.com","lambda.amazonaws.com"]}} """, """ {"StringEquals":{"iam:PassedToService":["ec2.amazonaws.com","ecs.amazonaws.com","eks.amazonaws.com","lambda.amazonaws.com"]}} """)]
    [InlineData(""" {"StringLike":{"iam:PassedToService":"ecs*"}} """,
        """ {"StringLike":{"iam:PassedToService":["ec2.amazonaws.com","ecs*","eks.amazonaws.com"]}} """)]
    [InlineData(""" {"ForAnyValue:StringEquals":{"IAM:PassedToService":["eks.amazonaws.com"]}} """,
        """ {"ForAnyValue:StringEquals":{"IAM:PassedToService":["ec2.amazonaws.com","eks.amazonaws.com"]}} """)]
    public void Each_service_is_added_where_it_is_lacking(string before, string after) =>
        Becomes(Statements(before), Statements(after), "ec2.amazonaws.com", "eks.amazonaws.com");

    [Theory]
    [InlineData(""" {"StringNotEquals":{"iam:PassedToService":"ec2.amazonaws.com"}} """)]
    [InlineData(""" {"StringEquals":{"iam:PassedToService":"ecs.amazonaws.com","aws:PrincipalTag/team":"a"}} """)]
    public void A_condition_that_says_more_stays_and_a_statement_is_added(string condition) => Becomes(
        Statements(condition),
        Statements(condition).Replace(
            "]}",
            """,{"Effect":"Allow","Action":["iam:PassRole"],"Resource":"arn:aws:iam::*:role/{role_name_with_path}","Condition":{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"}}}]}"""),
        "ec2.amazonaws.com");

    [Fact]
    public void A_service_that_the_file_lets_through_already_changes_nothing()
    {
        var policy = Statements(""" {"StringLike":{"iam:PassedToService":"ec2*"}} """);
        Becomes(policy, policy, "ec2.amazonaws.com");
    }

    private static string Statements(string condition) =>
        $$"""{"Version":"2012-10-17","Statement":["""
            + $$"""{"Effect":"Allow","Action":"iam:PassRole","Resource":"arn:aws:iam::*:role/jobs","Condition":{{condition.Trim()}}}]}""";

    private static void Becomes(string before, string after, params string[] services)
    {
        Assert.Equal(after, Allow(before, services));
        Assert.Equal(after, Allow(after, services));
    }

    private static string Allow(string policy, string[] services)
    {
        var text = SourceText.From(policy);
        var needs = services.Select(service => new NeededGrant(
            new ActionName("iam", "PassRole"), ShownResource.Nothing, new Guard(PassedToService.Key, [service])));
        return PolicyEditor.Allow(text, needs, IamCatalog.Default, TestContext.Current.CancellationToken).Apply(text).ToString();
    }
}
