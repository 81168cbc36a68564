using Dstack.Permissions.Generator.Tests.Infrastructure;
using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Generator.Tests.Behavior;

public class PlaceholderTests
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Id": "policy-of-{team}",
          "Statement": [{
            "Sid": "Jobs", "Effect": "Allow", "Action": "s3:GetObject",
            "Resource": ["arn:aws:s3:::{bucket_name}/${aws:username}/{{x}}/*", "arn:aws:s3:{region}:{account}:accesspoint/{object}"],
            "Condition": { "StringEquals": { "aws:ResourceTag/{team}": ["{team}", "literal"] }, "Bool": { "aws:SecureTransport": true } }
          }]
        }
        """;

    private const string Arguments = """team: "ml", bucketName: "b", region: "eu-west-1", account: "123456789012", @object: "o:1" """;

    [Fact]
    public void Create_is_the_policy_with_its_placeholders_filled()
    {
        var expected = Policy.Replace("{team}", "ml").Replace("{bucket_name}", "b").Replace("{region}", "eu-west-1")
            .Replace("{account}", "123456789012").Replace("{object}", "o:1");
        var json = UserProgram.Evaluate(Policy, $"Policy.Create({Arguments}).ToJson(indented: true)");
        Assert.Equal(PolicySyntax.Parse(expected).Policy, PolicySyntax.Parse(json).Policy);
    }

    [Theory]
    [InlineData("\"b\"", "\"*\"", "wildcard")]
    [InlineData("\"b\"", "\"b?\"", "wildcard")]
    [InlineData("\"b\"", "\"${aws:username}\"", "variable")]
    [InlineData("\"b\"", "\"\"", "filled")]
    [InlineData("\"b\"", "\"\\u4e2d\"", "character")]
    [InlineData("\"eu-west-1\"", "\"eu:west\"", "colon")]
    [InlineData("\"123456789012\"", "\"12345678901\"", "twelve digits")]
    [InlineData("\"123456789012\"", "\"12345678901x\"", "twelve digits")]
    public void What_would_change_the_policy_is_refused(string argument, string bad, string word)
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            UserProgram.Evaluate(Policy, $"Policy.Create({Arguments.Replace(argument, bad)}).ToJson()"));
        Assert.Contains(word, exception.Message);
    }

    [Fact]
    public void Null_is_refused_by_parameter() => Assert.Equal(
        "bucketName",
        Assert.Throws<ArgumentNullException>(() =>
            UserProgram.Evaluate(Policy, $"Policy.Create({Arguments.Replace("\"b\"", "null")}).ToJson()")).ParamName);

    [Fact]
    public void Names_that_give_one_identifier_stay_apart()
    {
        const string Alike = """
            { "Version": "2012-10-17",
                "Statement": { "Effect": "Allow", "Action": "s3:*", "Resource": ["arn:aws:s3:::{a_b}", "arn:aws:s3:::{aB}"] } }
            """;
        Assert.Contains(
            """["arn:aws:s3:::x","arn:aws:s3:::y"]""", UserProgram.Evaluate(Alike, """Policy.Create(aB: "x", aBValue: "y").ToJson()"""));
    }
}
