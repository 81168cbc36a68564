namespace Dstack.Permissions
{
    /// <summary>
    /// How many characters IAM and STS take, by the kind of policy. White space between the tokens of the JSON is not counted.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    /*api*/ sealed class PolicyQuota
    {
        private PolicyQuota(string kind, int characters)
        {
            Kind = kind;
            Characters = characters;
        }

        /// <summary>A policy passed to AssumeRole, GetFederationToken and the like: 2,048 characters.</summary>
        public static PolicyQuota Session { get; } = new PolicyQuota("session policy", 2048);

        /// <summary>A managed policy: 6,144 characters.</summary>
        public static PolicyQuota Managed { get; } = new PolicyQuota("managed policy", 6144);

        /// <summary>All inline policies of a user together: 2,048 characters.</summary>
        public static PolicyQuota UserInline { get; } = new PolicyQuota("user's inline policy", 2048);

        /// <summary>All inline policies of a role together: 10,240 characters.</summary>
        public static PolicyQuota RoleInline { get; } = new PolicyQuota("role's inline policy", 10240);

        /// <summary>All inline policies of a group together: 5,120 characters.</summary>
        public static PolicyQuota GroupInline { get; } = new PolicyQuota("group's inline policy", 5120);

        /// <summary>The kind of policy, in words.</summary>
        public string Kind { get; }

        /// <summary>The most characters that are taken.</summary>
        public int Characters { get; }

        /// <summary>The kind of policy, in words.</summary>
        public override string ToString()
        {
            return Kind;
        }
    }
}
