using Dstack.Permissions.CodeFixes.Edits;
using Dstack.Permissions.Iam.Catalog;
using Microsoft.CodeAnalysis.Text;

namespace Dstack.Permissions.CodeFixes.Tests.Edits;

public class PassRoleTests
{
    [Fact]
    public void A_role_is_passed_to_known_services_only_and_the_roles_are_those_of_the_policy() => Becomes(
        """
        {
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "iam:GetRole"
              ],
              "Resource": "arn:aws:iam::*:role/jobs*"
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
                "iam:GetRole"
              ],
              "Resource": "arn:aws:iam::*:role/jobs*"
            },
            {
              "Effect": "Allow",
              "Action": [
                "iam:PassRole"
              ],
              "Resource": "arn:aws:iam::*:role/jobs*",
              "Condition": {
                "StringEquals": {
                  "iam:PassedToService": "ec2.amazonaws.com"
                }
              }
            }
          ]
        }
        """,
        "ec2.amazonaws.com");

    [Fact]
    public void Several_services_are_an_array() => Becomes(
        """{"Version":"2012-10-17","Statement":[]}""",
        Json.Readable("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:PassRole"],"Resource":"arn:aws:iam::*:role/{role_name_with_path}","Condition":{"StringEquals":{"iam:PassedToService":["ec2.amazonaws.com","lambda.amazonaws.com"]}}}]}"""),
        "ec2.amazonaws.com",
        "lambda.amazonaws.com");

    [Fact]
    public void Where_no_service_is_known_there_is_no_condition() => Becomes(
        """{"Statement":[{"Effect":"Allow","Action":["iam:GetRole"],"Resource":"arn:aws:iam::*:role/jobs*"}]}""",
        """{"Statement":[{"Effect":"Allow","Action":["iam:GetRole","iam:PassRole"],"Resource":"arn:aws:iam::*:role/jobs*"}]}""");

    private static void Becomes(string before, string after, params string[] passedTo)
    {
        Assert.Equal(after, Allow(before, passedTo));
        Assert.Equal(after, Allow(after, passedTo));
    }

    private static string Allow(string policy, string[] passedTo)
    {
        var text = SourceText.From(policy);
        return PolicyEditor.Allow(
            text, [EditAssert.Parse("iam:PassRole")], IamCatalog.Default, passedTo, TestContext.Current.CancellationToken)
            .Apply(text).ToString();
    }
}
