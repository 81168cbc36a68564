using Dstack.Permissions.Iam.Language;

namespace Dstack.Permissions.Iam.Tests;

public class PolicyFileNameTests
{
    [Theory]
    [InlineData("/app/policy.json", true)]
    [InlineData("C:\\app\\policy.json", true)]
    [InlineData("runner.policy.json", true)]
    [InlineData("mypolicy.json", false)]
    [InlineData("Policy.json", false)]
    [InlineData("policies.json", false)]
    [InlineData(".policy.json", false)]
    [InlineData("policy.json.bak", false)]
    public void Exact_names_only(string path, bool expected) => Assert.Equal(expected, PolicyFileName.IsPolicy(path));

    [Theory]
    [InlineData("/app/policy.json", "policy", "Policy")]
    [InlineData("/app/runner.policy.json", "runner", "RunnerPolicy")]
    [InlineData("/app/blue-green.policy.json", "blue-green", "BlueGreenPolicy")]
    [InlineData("/app/2nd.policy.json", "2nd", "_2ndPolicy")]
    [InlineData("/app/deploy-role.json", "deploy-role", "DeployRolePolicy")]
    [InlineData("/app/session-policy.json", "session-policy", "SessionPolicy")]
    public void A_file_names_its_policy_and_its_class(string path, string policy, string type)
    {
        Assert.Equal(policy, PolicyFileName.PolicyNameOf(path));
        Assert.Equal(type, PolicyFileName.ClassNameOf(path));
    }
}
