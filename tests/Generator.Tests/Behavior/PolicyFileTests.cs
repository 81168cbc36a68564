using Dstack.Permissions.Generator.Tests.Infrastructure;

namespace Dstack.Permissions.Generator.Tests.Behavior;

/// <summary>Which files give a class, and what bad ones give.</summary>
public class PolicyFileTests
{
    private const string Policy = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }""";

    [Theory]
    [InlineData("/app/policy.json", null, "Policy")]
    [InlineData("/app/runner.policy.json", null, "RunnerPolicy")]
    [InlineData("/app/deploy.json", "true", "DeployPolicy")]
    [InlineData("/app/deploy.json", null, null)]
    [InlineData("/app/policy.json", "false", null)]
    [InlineData("/app/policy.json", "", "Policy")]
    [InlineData("/app/mypolicy.json", null, null)]
    public void A_policy_file_by_name_or_by_mark_gives_a_class(string path, string? mark, string? expected)
    {
        var files = GeneratorRun.Of(new TestProject().AddFile(path, Policy, mark)).Files;
        Assert.Equal(expected is null ? [] : new[] { expected + ".Actions.g.cs", expected + ".g.cs" },
            files.Keys.Where(name => !name.StartsWith("Dstack.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_a_policy_there_are_the_attributes_alone() => Assert.Equal(
        ["EmbeddedAttribute", "PermissionGrantedElsewhereAttribute", "PermissionPolicyAttribute", "RequiresPermissionAttribute"],
        GeneratorRun.Of(new TestProject()).Files.Keys.Select(name => name.Split('.')[^3]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("/app/policy.json", "/app/policy.json")] // listed twice
    [InlineData("/app/a/policy.json", "/app/b/policy.json")]
    [InlineData("/elsewhere/policy.json", "/app/policy.json")]
    [InlineData("/app/blue-green.policy.json", "/app/blueGreen.policy.json")]
    public void Of_two_files_that_give_one_class_the_first_does(string first, string second)
    {
        var run = GeneratorRun.Of(new TestProject().AddFile(second, Policy).AddFile(first, Policy.Replace("Get", "Put")));
        Assert.Empty(run.Diagnostics);
        Assert.Single(run.Files.Keys, name => name.EndsWith(".Actions.g.cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("not JSON")]
    [InlineData("{ \"Statement\": 1 }")]
    [InlineData("{ \"Statement\": [1, { \"Action\": {} }, { \"Effect\": \"Allow\", \"Action\": [1, \"\", \"*:*\", \"a:b:c\", \"s3\", "
        + "\":\"], \"Resource\": [null] }] }")]
    [InlineData("{ \"Id\": \"\\u0000\\u2028\\ud800\\\"\\\\\", \"Statement\": { \"Sid\": \"*/ </summary> \\n #error\", \"Effect\": "
        + "\"Allow\", \"Action\": \"s3:\\u2028Get\\n&<x\", \"Resource\": \"*\" } }")]
    public void A_bad_file_gives_a_class_that_compiles(string text)
    {
        var run = GeneratorRun.Of(
            TestProject.With(text, "namespace App { internal static class Use { internal static object All => Policy.Actions.All; } }"));
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void A_file_that_cannot_be_read_gives_a_class_that_compiles() => Assert.Empty(
        GeneratorRun.Of(new TestProject { Files = [new TestFile("/app/policy.json", null)] }).Diagnostics);

    [Fact]
    public void The_seed_policy_cut_at_any_place_gives_a_class_that_compiles()
    {
        Assert.SkipWhen(!File.Exists(TestPaths.SeedPolicy), "The seed policy is not beside the repository.");
        var seed = File.ReadAllText(TestPaths.SeedPolicy);
        var run = GeneratorRun.Of(TestProject.With(seed));
        for (var length = 0; length < seed.Length; length += 37)
        {
            run = run.Edit(TestProject.With(seed[..length]));
            Assert.DoesNotContain(run.Diagnostics, diagnostic => true);
        }
    }

    [Fact]
    public void A_broken_statement_keeps_its_constants()
    {
        const string Broken = """{ "Statement": { "Effekt": "Allow", "Actions": ["s3:GetObject"], "Resources": "s3://{bucket_name}" } }""";
        Assert.Equal("s3:GetObject", UserProgram.Evaluate(Broken, "Policy.ActionNames.S3.GetObject"));
        Assert.Empty(UserProgram.Errors(Broken, """Policy.Create(bucketName: "b")"""));
    }
}
