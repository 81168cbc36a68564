using Dstack.Permissions.Generator.Tests.Infrastructure;

namespace Dstack.Permissions.Generator.Tests.Behavior;

/// <summary>What would reach beyond the declared policy does not compile, where the compiler can know.</summary>
public class NotCompilingTests
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::{bucket_name}/*" },
            { "Effect": "Allow", "Action": "sqs:*", "Resource": "*" },
            { "Effect": "Deny", "Action": "sqs:DeleteQueue", "Resource": "*" }
          ]
        }
        """;

    private const string Runner = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }""";

    [Theory]
    [InlineData("""Policy.Builder("b").Allow(Policy.Actions.S3.PutObject)""", "CS0117")] // not declared
    [InlineData("Policy.Actions.Ec2.RunInstances", "CS0117")] // no such service
    [InlineData("Policy.Actions.Sqs.DeleteQueue", "CS0117")] // denied
    [InlineData("Policy.ActionNames.Sqs.DeleteQueue", "CS0117")]
    [InlineData("""Policy.Builder("b").Allow(AwsAction.Parse("s3:GetObject"))""", "CS1503")] // known only at run time
    [InlineData("""Policy.Builder("b").On(Arn.Any)""", "CS1061")] // no statement yet
    [InlineData("""Policy.Builder("b").Allow("s3:GetObject")""", "CS1503")]
    [InlineData("""Policy.Builder("b").Allow(Policy.Actions.S3.GetObject).On("arn:aws:s3:::b/*")""", "CS1503")]
    [InlineData("Policy.Create()", "CS7036")] // placeholder not filled
    [InlineData("""Policy.Create(bucket: "b")""", "CS1739")]
    [InlineData("new Policy()", "CS0122")]
    public void Refused_by_the_compiler(string expression, string id) => Assert.Equal([id], UserProgram.Errors(Policy, expression));

    [Theory]
    [InlineData("""Policy.Builder("b").Allow(Policy.Actions.S3.GetObject)""")]
    [InlineData("Policy.Actions.Sqs.SendMessage")]
    [InlineData("""Policy.Builder("b").Allow(new[] { AwsAction.Parse("s3:GetObject") })""")]
    [InlineData("""Policy.Builder("b").Allow(Policy.Actions.S3.GetObject).On(Arn.Parse("arn:aws:s3:::b/*"))""")]
    [InlineData("""Policy.Create(bucketName: "b")""")]
    public void Taken_by_the_compiler(string expression) => Assert.Empty(UserProgram.Errors(Policy, expression));

    [Theory]
    [InlineData("RunnerPolicy.Builder().Allow(Policy.Actions.S3.GetObject)", 1)]
    [InlineData("RunnerPolicy.Builder().Allow(RunnerPolicy.Actions.S3.GetObject)", 0)]
    public void Actions_of_another_policy_are_refused(string expression, int errors)
    {
        var run = GeneratorRun.Of(UserProgram.With(Policy, expression).AddFile("/app/runner.policy.json", Runner));
        Assert.Equal(errors, run.Diagnostics.Count(diagnostic => diagnostic.Id == "CS1503"));
    }
}
