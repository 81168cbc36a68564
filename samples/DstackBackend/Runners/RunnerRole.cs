using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Dstack.Permissions;

namespace Dstack.Backend.Runners;

/// <summary>The role that instances run under, with the policy of runner.policy.json.</summary>
public sealed class RunnerRole(IAmazonIdentityManagementService iam, string bucketName)
{
    private const string TrustPolicy = """
        {
          "Version": "2012-10-17",
          "Statement": [ { "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" } ]
        }
        """;

    private readonly string _roleName = "dstack_role_" + bucketName;
    private readonly string _policyName = "dstack_policy_" + bucketName;
    private readonly List<Tag> _tags = [new() { Key = "owner", Value = "dstack" }, new() { Key = "dstack_bucket", Value = bucketName }];

    /// <summary>The policy that the role gets: what runner.policy.json declares, for this bucket.</summary>
    public static string PolicyFor(string bucketName) =>
        RunnerPolicy.Create(bucketName: bucketName).EnsureFits(PolicyQuota.Managed).ToJson();

    /// <summary>The ARN of the instance profile; creates it, its role and the role's policy where there are none yet.</summary>
    public async Task<string> EnsureInstanceProfileAsync(CancellationToken cancellation = default)
    {
        try
        {
            var existing = await iam.GetInstanceProfileAsync(
                new GetInstanceProfileRequest { InstanceProfileName = _roleName }, cancellation);
            return existing.InstanceProfile.Arn;
        }
        catch (AmazonServiceException missing) when (missing.ErrorCode == "NoSuchEntity")
        {
            await EnsureRoleAsync(cancellation);
            return await CreateInstanceProfileAsync(cancellation);
        }
    }

    private async Task EnsureRoleAsync(CancellationToken cancellation)
    {
        try
        {
            await iam.GetRoleAsync(new GetRoleRequest { RoleName = _roleName }, cancellation);
        }
        catch (AmazonServiceException missing) when (missing.ErrorCode == "NoSuchEntity")
        {
            await CreateRoleAsync(cancellation);
        }
    }

    private async Task CreateRoleAsync(CancellationToken cancellation)
    {
        var document = PolicyFor(bucketName);
        var policyRequest = new CreatePolicyRequest { PolicyName = _policyName, PolicyDocument = document, Tags = _tags };
        var policy = await iam.CreatePolicyAsync(policyRequest, cancellation);

        var roleRequest = new CreateRoleRequest { RoleName = _roleName, AssumeRolePolicyDocument = TrustPolicy, Tags = _tags };
        await iam.CreateRoleAsync(roleRequest, cancellation);

        var attachment = new AttachRolePolicyRequest { RoleName = _roleName, PolicyArn = policy.Policy.Arn };
        await iam.AttachRolePolicyAsync(attachment, cancellation);
    }

    private async Task<string> CreateInstanceProfileAsync(CancellationToken cancellation)
    {
        var request = new CreateInstanceProfileRequest { InstanceProfileName = _roleName, Tags = _tags };
        var created = await iam.CreateInstanceProfileAsync(request, cancellation);

        var membership = new AddRoleToInstanceProfileRequest { InstanceProfileName = _roleName, RoleName = _roleName };
        await iam.AddRoleToInstanceProfileAsync(membership, cancellation);
        return created.InstanceProfile.Arn;
    }
}
