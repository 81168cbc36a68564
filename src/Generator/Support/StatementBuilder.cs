namespace Dstack.Permissions
{
    /// <summary>A statement of a policy that is being built, and the way on to the next one.</summary>
    /// <typeparam name="TPolicy">The generated class of the policy.</typeparam>
    [global::Microsoft.CodeAnalysis.Embedded]
    /*api*/ sealed class StatementBuilder<TPolicy>
        where TPolicy : class
    {
        private readonly PolicyBuilder<TPolicy> _policy;
        private readonly global::System.Collections.Generic.List<string> _resources = new global::System.Collections.Generic.List<string>();
        private readonly global::System.Collections.Generic.List<Condition> _conditions =
            new global::System.Collections.Generic.List<Condition>();

        internal StatementBuilder(PolicyBuilder<TPolicy> policy, bool isAllow, string[] actions)
        {
            _policy = policy;
            IsAllow = isAllow;
            Actions = actions;
        }

        internal bool IsAllow { get; }

        internal string[] Actions { get; }

        /// <summary>Narrows the statement to resources. Further calls add to them.</summary>
        /// <param name="resources">ARNs that lie within those of the policy file.</param>
        public StatementBuilder<TPolicy> On(params Arn[] resources)
        {
            if (resources == null)
                throw new global::System.ArgumentNullException("resources");
            foreach (var resource in resources)
            {
                if (resource == null)
                    throw new global::System.ArgumentException("A resource is null.", "resources");
                if (!_resources.Contains(resource.ToString()))
                    _resources.Add(resource.ToString());
            }

            return this;
        }

        /// <summary>Narrows the statement to requests for which every condition holds. Further calls add to them.</summary>
        /// <param name="conditions">The conditions.</param>
        public StatementBuilder<TPolicy> When(params Condition[] conditions)
        {
            if (conditions == null)
                throw new global::System.ArgumentNullException("conditions");
            foreach (var condition in conditions)
            {
                if (condition == null)
                    throw new global::System.ArgumentException("A condition is null.", "conditions");
                ConditionSet.Add(_conditions, condition);
            }

            return this;
        }

        /// <summary>Begins the next statement, one that allows.</summary>
        /// <param name="actions">Actions of this policy.</param>
        public StatementBuilder<TPolicy> Allow(params AwsAction<TPolicy>[] actions)
        {
            return _policy.Allow(actions);
        }

        /// <summary>Begins the next statement, one that allows actions which are only known at run time.</summary>
        /// <param name="actions">Actions that the policy file declares.</param>
        /// <exception cref="global::System.ArgumentException">The policy file does not allow one of them; the message names it.</exception>
        public StatementBuilder<TPolicy> Allow(global::System.Collections.Generic.IEnumerable<AwsAction> actions)
        {
            return _policy.Allow(actions);
        }

        /// <summary>Begins the next statement, one that denies.</summary>
        /// <param name="actions">Any actions.</param>
        public StatementBuilder<TPolicy> Deny(params AwsAction[] actions)
        {
            return _policy.Deny(actions);
        }

        /// <summary>Makes the policy; see <see cref="PolicyBuilder{TPolicy}.Build()"/>.</summary>
        public PolicyDocument Build()
        {
            return _policy.Build();
        }

        /// <summary>Makes the policy and measures it; see <see cref="PolicyBuilder{TPolicy}.Build(PolicyQuota)"/>.</summary>
        /// <param name="quota">The kind of policy it is to be.</param>
        public PolicyDocument Build(PolicyQuota quota)
        {
            return _policy.Build(quota);
        }

        internal global::System.Collections.Generic.IEnumerable<PolicyStatement> Narrow(DeclaredPolicy declared)
        {
            var resources = _resources.ToArray();
            var conditions = _conditions.ToArray();
            if (IsAllow)
                return StatementNarrowing.Narrow(declared, Actions, resources, conditions);
            var everywhere = resources.Length == 0 ? new string[] { "*" } : resources;
            return new PolicyStatement[] { new PolicyStatement(null, "Deny", false, Actions, false, everywhere, conditions) };
        }
    }
}
