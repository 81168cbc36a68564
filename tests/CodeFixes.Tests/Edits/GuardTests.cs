using Dstack.Permissions.CodeFixes.Edits;

namespace Dstack.Permissions.CodeFixes.Tests.Edits;

/// <summary>Conditions that narrow what is granted.</summary>
public class GuardTests
{
    private const string Empty = """{"Version":"2012-10-17","Statement":[]}""";
    private const string Key = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555";

    [Fact]
    public void A_key_behind_a_service_is_used_through_that_service_only() => Assert.Equal(
        """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "kms:Decrypt",
                "kms:GenerateDataKey"
              ],
              "Resource": "arn:aws:kms:*:*:key/{key_id}",
              "Condition": {
                "StringLike": {
                  "kms:ViaService": "s3.*.amazonaws.com"
                }
              }
            }
          ]
        }
        """,
        ShownResourceTests.Allow("{}", Via("kms:GenerateDataKey", "s3.*.amazonaws.com"), Via("kms:Decrypt", "s3.*.amazonaws.com")));

    [Fact]
    public void The_order_of_actions_on_a_key_makes_no_difference()
    {
        var one = Via("kms:Decrypt", "s3.*.amazonaws.com");
        var other = Via("kms:GenerateDataKey", "s3.*.amazonaws.com");
        var singly = ShownResourceTests.Allow(ShownResourceTests.Allow(Empty, other), one);
        Assert.Equal(ShownResourceTests.Allow(Empty, one, other), singly);
        Assert.Equal(singly, ShownResourceTests.Allow(singly, one, other));
    }

    [Fact]
    public void A_key_that_is_shown_is_the_one_that_may_be_used() => Assert.Equal(
        Json.Readable("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["kms:Decrypt"],"Resource":"$k","Condition":{"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"}}}]}""".Replace("$k", Key)),
        ShownResourceTests.Allow(Empty, Via("kms:Decrypt", "s3.eu-west-1.amazonaws.com", "arn=" + Key)));

    [Fact]
    public void Several_services_on_one_key_are_an_array() => Assert.Equal(
        Json.Readable("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["kms:Decrypt"],"Resource":"arn:aws:kms:*:*:key/{key_id}","Condition":{"StringLike":{"kms:ViaService":["dynamodb.*.amazonaws.com","s3.*.amazonaws.com"]}}}]}"""),
        ShownResourceTests.Allow(Empty, Via("kms:Decrypt", "s3.*.amazonaws.com"), Via("kms:Decrypt", "dynamodb.*.amazonaws.com")));

    [Fact]
    public void What_is_needed_without_a_service_too_has_no_condition() => Assert.Equal(
        Json.Readable("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["kms:Decrypt"],"Resource":"arn:aws:kms:*:*:key/{key_id}"}]}"""),
        ShownResourceTests.Allow(Empty, Via("kms:Decrypt", "s3.*.amazonaws.com"), ShownResourceTests.Need("kms:Decrypt")));

    [Theory]
    [InlineData("arn:aws:iam::aws:policy/ReadOnlyAccess", "iam:PolicyARN=arn:aws:iam::aws:policy/ReadOnlyAccess")]
    [InlineData("arn:aws:iam::*:policy/{policy_name_with_path}")]
    public void A_policy_that_may_be_attached_is_named(string policy, params string[] shown) => Assert.Equal(
        Json.Readable("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:AttachRolePolicy"],"Resource":"arn:aws:iam::*:role/{role_name_with_path}","Condition":{"ArnLike":{"iam:PolicyARN":"$p"}}}]}"""
            .Replace("$p", policy)),
        ShownResourceTests.Allow(Empty, ShownResourceTests.Need("iam:AttachRolePolicy", shown)));

    [Fact]
    public void The_policies_that_the_file_lets_a_caller_make_are_those_that_it_may_attach() => Assert.EndsWith(
        """,{"Effect":"Allow","Action":["iam:AttachUserPolicy"],"Resource":"arn:aws:iam::*:user/{user_name_with_path}","Condition":{"ArnLike":{"iam:PolicyARN":"arn:aws:iam::*:policy/jobs-*"}}}]}""",
        ShownResourceTests.Allow(
            """{"Version":"2012-10-17","Statement":["""
                + """{"Effect":"Allow","Action":"iam:CreatePolicy","Resource":"arn:aws:iam::*:policy/jobs-*"}]}""",
            ShownResourceTests.Need("iam:AttachUserPolicy")));

    private static NeededGrant Via(string action, string service, params string[] shown) =>
        ShownResourceTests.Need(action, shown) with { Guard = new Guard(Guard.ViaService, [service]) };
}
