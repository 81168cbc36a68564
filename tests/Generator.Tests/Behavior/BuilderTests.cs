using Dstack.Permissions.Generator.Tests.Infrastructure;

namespace Dstack.Permissions.Generator.Tests.Behavior;

/// <summary>What the builder makes, called as a user's program calls it.</summary>
public class BuilderTests
{
    private const string Jobs = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::{bucket_name}/*" },
            { "Effect": "Allow", "Action": "logs:*", "Resource": "*" }
          ]
        }
        """;

    private const string Guarded = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow", "Action": "ec2:TerminateInstances", "Resource": "*",
              "Condition": { "StringEquals": { "aws:ResourceTag/team": ["ml", "web"] } }
            },
            { "Effect": "Allow", "Action": "s3:*", "Resource": "*" },
            { "Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::secrets/*" },
            { "Effect": "Deny", "Action": "ec2:*", "Resource": "arn:aws:ec2:*:*:instance/i-1" }
          ]
        }
        """;

    [Fact]
    public void The_session_policy_of_the_readme() => Assert.Equal(
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::my-bucket/jobs/*","Condition":{"StringEquals":{"aws:PrincipalTag/team":"ml"}}}]}
        """,
        Run(Jobs, """
            Policy.Builder(bucketName: "my-bucket")
                .Allow(Policy.Actions.S3.GetObject, Policy.Actions.S3.PutObject)
                .On(Arn.S3.Object("my-bucket", "jobs/*"))
                .When(Condition.StringEquals("aws:PrincipalTag/team", "ml"))
                .Build().ToJson()
            """));

    [Fact]
    public void Without_On_the_declared_resources_stand() => Assert.Equal(
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"},{"Effect":"Allow","Action":"logs:CreateLogGroup","Resource":"*"}]}
        """,
        Run(Jobs, """Policy.Builder("b").Allow(Policy.Actions.S3.GetObject, Policy.Actions.Logs.CreateLogGroup).Build().ToJson()"""));

    [Fact]
    public void All_keeps_wildcards_as_written() => Assert.Equal(
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:*","Resource":"arn:aws:logs:*:*:log-group:jobs"}]}
        """,
        Run(Jobs, """Policy.Builder("b").Allow(Policy.Actions.Logs.All).On(Arn.Logs.LogGroup("jobs")).Build().ToJson()"""));

    [Fact]
    public void A_resource_outside_the_declared_ones_is_refused_with_the_action()
    {
        var exception = Assert.Throws<InvalidOperationException>(() =>
            Run(Jobs, """Policy.Builder("b").Allow(Policy.Actions.S3.GetObject).On(Arn.S3.Object("other", "*")).Build().ToJson()"""));
        Assert.Contains("s3:GetObject on arn:aws:s3:::other/*", exception.Message);
        Assert.Contains("policy.json", exception.Message);
    }

    [Fact]
    public void A_wider_pattern_than_the_declared_one_is_refused() => Assert.Throws<InvalidOperationException>(() =>
        Run(Jobs, """Policy.Builder("b").Allow(Policy.Actions.S3.GetObject).On(Arn.Any).Build().ToJson()"""));

    [Theory]
    [InlineData("s3:DeleteObject")]
    [InlineData("s3:*")]
    [InlineData("*")]
    public void An_action_known_only_at_run_time_is_refused_by_name(string action)
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            Run(Jobs, $$"""Policy.Builder("b").Allow(new[] { AwsAction.Parse("{{action}}") }).Build().ToJson()"""));
        Assert.Contains("policy.json does not allow " + action + ":", exception.Message);
    }

    [Fact]
    public void A_declared_action_known_only_at_run_time_is_taken() => Assert.Contains(
        "\"Action\":\"S3:getobject\"",
        Run(Jobs, """Policy.Builder("b").Allow(new[] { AwsAction.Parse("S3:getobject") }).Build().ToJson()"""));

    [Fact]
    public void Conditions_of_the_declared_policy_come_along() => Assert.Contains(
        """Condition":{"StringEquals":{"aws:ResourceTag/team":["ml","web"]}}""",
        Run(Guarded, "Policy.Builder().Allow(Policy.Actions.Ec2.TerminateInstances).Build().ToJson()"));

    [Fact]
    public void A_condition_narrows_the_declared_one() => Assert.Contains(
        """Condition":{"StringEquals":{"aws:ResourceTag/team":"ml"}}""",
        Run(Guarded, """
            Policy.Builder().Allow(Policy.Actions.Ec2.TerminateInstances).On(Arn.Ec2.Instance("*"))
                .When(Condition.StringEquals("aws:ResourceTag/team", "ml", "db")).Build().ToJson()
            """));

    [Fact]
    public void A_condition_beside_the_declared_one_is_refused() => Assert.Throws<InvalidOperationException>(() => Run(Guarded, """
        Policy.Builder().Allow(Policy.Actions.Ec2.TerminateInstances).When(Condition.StringEquals("aws:ResourceTag/team", "db")).Build(
            ).ToJson()
        """));

    [Fact]
    public void Denials_of_the_declared_policy_come_along_where_they_touch()
    {
        var json = Run(Guarded, """Policy.Builder().Allow(Policy.Actions.S3.GetObject).On(Arn.S3.Object("a", "*")).Build().ToJson()""");
        Assert.EndsWith("""{"Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::secrets/*"}]}""", json);
        Assert.DoesNotContain("ec2", json);
    }

    [Fact]
    public void A_denial_takes_any_action_and_stands_on_every_resource_unless_told() => Assert.Equal(
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"},{"Effect":"Deny","Action":"iam:*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"false"}}}]}
        """,
        Run(Jobs, """
            Policy.Builder("b").Allow(Policy.Actions.S3.GetObject)
                .Deny(AwsAction.Parse("iam:*")).When(Condition.Bool("aws:MultiFactorAuthPresent", false)).Build().ToJson()
            """));

    [Fact]
    public void Nothing_built_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Run(Jobs, """Policy.Builder("b").Build().ToJson()"""));

    [Fact]
    public void A_policy_over_the_quota_is_refused_with_its_size()
    {
        const string Long = """
            Policy.Builder("b").Allow(Policy.Actions.S3.GetObject)
                .On(System.Linq.Enumerable.Range(0, 60).Select(
                    job => Arn.S3.Object("b", "a-rather-long-folder-name/" + job + "/*")).ToArray())
            """;
        var exception = Assert.Throws<InvalidOperationException>(() => Run(Jobs, Long + ".Build(PolicyQuota.Session).ToJson()"));
        Assert.Matches("The policy has [23],[0-9]{3} characters; a session policy may have 2,048", exception.Message);
        Assert.NotEmpty(Run(Jobs, Long + ".Build(PolicyQuota.Managed).ToJson()"));
    }

    private static string Run(string policy, string expression) => UserProgram.Evaluate(policy, expression);
}
