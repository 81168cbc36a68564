using System.Threading.Tasks;

namespace Dstack.Permissions.Package.Tests;

public sealed class PolicyFileDiscoveryTests
{
    private const string Visible = "DstackPolicy";

    [Fact]
    public async Task FindsPoliciesInTheProjectFolderByTheirExactNames()
    {
        using var project = new MSBuildProject();
        project.AddFiles(
            "policy.json", "runner.policy.json", "mypolicy.json", "policy.json.bak",
            "other/policy.json", "bin/policy.json", "obj/x.policy.json");
        Assert.Equal(["policy.json true", "runner.policy.json true"], await project.AdditionalFilesAsync(Visible));
    }

    [Fact]
    public async Task FindsNothingWhereThereIsNothing()
    {
        using var project = new MSBuildProject();
        Assert.Empty(await project.AdditionalFilesAsync(Visible));
    }

    [Fact]
    public async Task LeavesThemToTheProjectWhenToldSo()
    {
        using var project = new MSBuildProject(
            "<PropertyGroup><EnableDefaultDstackPolicyItems>false</EnableDefaultDstackPolicyItems></PropertyGroup>"
            + """<ItemGroup><AdditionalFiles Include="policies/app.json" DstackPolicy="true" /></ItemGroup>""");
        project.AddFiles("policy.json", "policies/app.json");
        Assert.Equal(["policies/app.json true", "policy.json false"], await project.AdditionalFilesAsync(Visible));
        Assert.Equal(["policies/app.json ", "policy.json true"], await project.AdditionalFilesAsync("DstackPolicyNearMiss"));
    }

    [Fact]
    public async Task APolicyThatTheProjectListsTakesThePlaceOfTheOneFound()
    {
        using var project = new MSBuildProject(
            """<ItemGroup><AdditionalFiles Include="$(MSBuildProjectDirectory)/policy.json" DstackPolicyKind="session" /></ItemGroup>""");
        project.AddFiles("policy.json", "runner.policy.json");
        Assert.Equal(["policy.json session", "runner.policy.json "], await project.AdditionalFilesAsync("DstackPolicyKind"));
    }

    [Fact]
    public async Task APolicyThatWasFoundCanBeGivenAKind()
    {
        using var project = new MSBuildProject(
            """<ItemGroup><AdditionalFiles Update="policy.json" DstackPolicyKind="session" /></ItemGroup>""");
        project.AddFiles("policy.json");
        Assert.Equal(["policy.json session"], await project.AdditionalFilesAsync("DstackPolicyKind"));
    }

    [Fact]
    public async Task NamesThatAreNearlyRightAreMarkedAndAreNoPolicies()
    {
        using var project = new MSBuildProject();
        project.AddFiles("Policy.json", "policies.json", "policy.jsonc", "runner.Policy.json", "policyholder.json", "mypolicy.json");
        Assert.Equal(
            ["Policy.json true", "policies.json true", "policy.jsonc true", "runner.Policy.json true"],
            await project.AdditionalFilesAsync("DstackPolicyNearMiss"));
        Assert.All(await project.AdditionalFilesAsync(Visible), file => Assert.EndsWith(" false", file));
    }

    [Fact]
    public async Task FindsModelsAsItFindsPolicies()
    {
        using var project = new MSBuildProject(
            """<ItemGroup><AdditionalFiles Include="shared/models.json" DstackPermissionsModel="true" /></ItemGroup>""");
        project.AddFiles(
            "aws.permissions-model.json", "policy.json", "permissions-model.json", "other/x.permissions-model.json", "shared/models.json");
        Assert.Equal(
            ["aws.permissions-model.json true", "policy.json ", "shared/models.json true"],
            await project.AdditionalFilesAsync("DstackPermissionsModel"));
        Assert.DoesNotContain("aws.permissions-model.json true", await project.AdditionalFilesAsync("DstackPolicyNearMiss"));
    }

    [Fact]
    public async Task LeavesModelsToTheProjectWhenToldSo()
    {
        using var project = new MSBuildProject(
            "<PropertyGroup><EnableDefaultDstackPolicyItems>false</EnableDefaultDstackPolicyItems></PropertyGroup>");
        project.AddFiles("aws.permissions-model.json");
        Assert.Empty(await project.AdditionalFilesAsync("DstackPermissionsModel"));
    }
}
