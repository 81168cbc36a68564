namespace Dstack.Permissions
{
    /// <summary>
    /// Says under which policy of the project the code runs: <c>runner</c> for runner.policy.json, <c>policy</c> for policy.json.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    [global::System.AttributeUsage(
        global::System.AttributeTargets.Assembly | global::System.AttributeTargets.Class | global::System.AttributeTargets.Struct |
        global::System.AttributeTargets.Interface | global::System.AttributeTargets.Constructor | global::System.AttributeTargets.Method |
        global::System.AttributeTargets.Property | global::System.AttributeTargets.Event)]
    internal sealed class PermissionPolicyAttribute : global::System.Attribute
    {
        /// <summary>Names the policy.</summary>
        /// <param name="name">The policy file's name without <c>.policy.json</c>; <c>policy</c> for policy.json.</param>
        public PermissionPolicyAttribute(string name)
        {
            Name = name;
        }

        /// <summary>The policy file's name without <c>.policy.json</c>.</summary>
        public string Name { get; }
    }
}
