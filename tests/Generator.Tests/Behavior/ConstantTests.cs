using Dstack.Permissions.Generator.Tests.Infrastructure;

namespace Dstack.Permissions.Generator.Tests.Behavior;

/// <summary>Which constants a policy gets.</summary>
public class ConstantTests
{
    [Fact]
    public void A_wildcard_gives_what_its_resources_can_serve()
    {
        var names = ActionNames("""{ "Effect": "Allow", "Action": "s3:*Bucket", "Resource": "arn:aws:s3:::b" }""");
        Assert.Contains("s3:ListBucket", names);
        Assert.DoesNotContain("s3:ListAllMyBuckets", names);
        Assert.DoesNotContain("s3:GetObject", names);
    }

    [Fact]
    public void Everything_on_everything_gives_no_constant_but_All()
    {
        const string Everything = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" } }""";
        Assert.Empty(ActionNames("""{ "Effect": "Allow", "Action": "*", "Resource": "*" }"""));
        Assert.Equal("*", UserProgram.Evaluate(Everything, "Policy.Actions.All.Single()"));
        Assert.Contains("\"Action\":\"*\"", UserProgram.Evaluate(Everything, "Policy.Builder().Allow(Policy.Actions.All).Build()"));
    }

    [Fact]
    public void Everything_on_ARNs_of_a_service_gives_the_actions_of_that_service() =>
        Assert.Contains(
            "dynamodb:PutItem", ActionNames("""{ "Effect": "Allow", "Action": "*", "Resource": "arn:aws:dynamodb:*:*:table/*" }"""));

    [Fact]
    public void NotAction_on_ARNs_gives_the_others()
    {
        var names = ActionNames("""{ "Effect": "Allow", "NotAction": "sqs:Delete*", "Resource": "arn:aws:sqs:*:*:jobs" }""");
        Assert.Contains("sqs:SendMessage", names);
        Assert.DoesNotContain("sqs:DeleteQueue", names);
    }

    [Fact]
    public void An_unconditional_denial_takes_constants_away_and_others_do_not()
    {
        const string Allow = """{ "Effect": "Allow", "Action": ["sqs:*", "sqs:SendMessage"], "Resource": "*" }, """;
        Assert.DoesNotContain("sqs:SendMessage", ActionNames(Allow + """{ "Effect": "Deny", "Action": "sqs:Send*", "Resource": "*" }"""));
        Assert.Contains(
            "sqs:SendMessage", ActionNames(Allow + """{ "Effect": "Deny", "Action": "sqs:Send*", "Resource": "arn:aws:sqs:*:*:x" }"""));
        Assert.Contains("sqs:SendMessage", ActionNames(
            Allow + """{ "Effect": "Deny", "Action": "sqs:Send*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }"""));
    }

    [Fact]
    public void A_named_action_newer_than_the_catalog_and_one_in_another_case_get_constants() => Assert.Equal(
        ["s3:FooBar", "s3:GetObject"],
        ActionNames("""{ "Effect": "Allow", "Action": ["S3:FooBar", "s3:getobject"], "Resource": "arn:aws:s3:::b/*" }"""));

    [Fact]
    public void The_documentation_says_facts_and_the_declaring_line()
    {
        const string Text = """
            {
              "Version": "2012-10-17",
              "Statement": {
                "Effect": "Allow",
                "Action": [
                  "sqs:SendMessage"
                ],
                "Resource": "*"
              }
            }
            """;
        var actions = GeneratorRun.Of(TestProject.With("") with { Files = [new TestFile("/app/deploy/worker.policy.json", Text)] }).Files[
            "WorkerPolicy.Actions.g.cs"];
        Assert.Contains(
            "/// <summary><c>sqs:SendMessage</c>: Write. Declared by statement 1, deploy/worker.policy.json line 6.</summary>", actions);
        Assert.Contains("<c>arn:${Partition}:sqs:${Region}:${Account}:${QueueName}</c>", actions);
        Assert.Contains("<para>Condition keys: aws:ResourceTag/${TagKey}.</para>", actions);
    }

    private static string[] ActionNames(string statements)
    {
        var policy = $$"""{ "Version": "2012-10-17", "Statement": [{{statements}}] }""";
        return GeneratorRun.Of(TestProject.With(policy)).Files["Policy.Actions.g.cs"].Split('\n')
            .Where(line => line.Contains("public const string"))
            .Select(line => line.Split('"')[1])
            .ToArray();
    }
}
