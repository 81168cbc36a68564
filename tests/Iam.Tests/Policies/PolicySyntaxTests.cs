using System.Linq;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Tests.Policies;

public class PolicySyntaxTests
{
    [Theory]
    [InlineData("Resources", PolicyElementKind.Resource)]
    [InlineData("resource", PolicyElementKind.Resource)]
    [InlineData("Resouce", PolicyElementKind.Resource)]
    [InlineData("Actions", PolicyElementKind.Action)]
    [InlineData("not_action", PolicyElementKind.NotAction)]
    [InlineData("NotResources", PolicyElementKind.NotResource)]
    [InlineData("Conditions", PolicyElementKind.Condition)]
    [InlineData("Efect", PolicyElementKind.Effect)]
    [InlineData("Id", PolicyElementKind.Sid)]
    [InlineData("Comment", PolicyElementKind.Unknown)]
    [InlineData("", PolicyElementKind.Unknown)]
    public void A_near_miss_is_read_as_what_was_meant(string name, PolicyElementKind expected)
    {
        var element = Assert.Single(PolicySyntax.Parse($$"""{"Statement": {"{{name}}": "x" } }""").Statements).Elements.Single();
        Assert.Equal(expected, element.Kind);
        Assert.True(element.IsMisnamed);
    }

    [Fact]
    public void A_near_miss_beside_the_right_name_is_not_read()
    {
        var statement = PolicySyntax.Parse("""{"Statement": {"Resources": "a", "Resource": "b"}}""").Policy.Statements[0];
        Assert.Equal(["b"], statement.Resources);
    }

    [Fact]
    public void Values_are_taken_from_the_text()
    {
        var policy = PolicySyntax.Parse(
            """
            {
              "Version": "2012-10-17", "Id": "x",
              "statement": [
                5,
                { "Sid": "A", "Effect": "deny", "NotAction": ["a:B", 1, "c:D"], "Resource": "*",
                  "Condition": { "Bool": { "aws:SecureTransport": [true, "false"] }, "NumericEquals": { "s3:max-keys": 5 } } }
              ]
            }
            """).Policy;
        var statement = Assert.Single(policy.Statements);
        Assert.Equal((2, "A", Effect.Deny, true, false),
            (statement.Number, statement.Sid, statement.Effect, statement.IsNotAction, statement.IsNotResource));
        Assert.Equal(["a:B", "c:D"], statement.Actions);
        Assert.Equal(
            [new Condition("Bool", "aws:SecureTransport", new(["true", "false"]), true),
                new Condition("NumericEquals", "s3:max-keys", new(["5"]), false)],
            statement.Conditions);
        Assert.Equal(("2012-10-17", "x"), (policy.Version, policy.Id));
    }

    [Fact]
    public void Policies_that_say_the_same_are_equal() => Assert.Equal(
        PolicySyntax.Parse("""{"Statement":{"Effect":"Allow","Action":"a:B","Resource":"*"}}""").Policy,
        PolicySyntax.Parse("""{ "Statement": [ { "Effect" : "Allow", "Resource": ["*"], "Action": ["a:B"] } ] }""").Policy);
}
