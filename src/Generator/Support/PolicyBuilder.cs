namespace Dstack.Permissions
{
    /// <summary>Builds a smaller policy, made only of what a policy file declares.</summary>
    /// <typeparam name="TPolicy">The generated class of the policy.</typeparam>
    [global::Microsoft.CodeAnalysis.Embedded]
    /*api*/ sealed class PolicyBuilder<TPolicy>
        where TPolicy : class
    {
        private readonly DeclaredPolicy _declared;
        private readonly global::System.Collections.Generic.List<StatementBuilder<TPolicy>> _statements =
            new global::System.Collections.Generic.List<StatementBuilder<TPolicy>>();

        internal PolicyBuilder(DeclaredPolicy declared)
        {
            _declared = declared;
        }

        /// <summary>
        /// Begins a statement that allows actions, where nothing else is said on every resource that the policy file allows them on.
        /// </summary>
        /// <param name="actions">Actions of this policy.</param>
        public StatementBuilder<TPolicy> Allow(params AwsAction<TPolicy>[] actions)
        {
            return Allow((global::System.Collections.Generic.IEnumerable<AwsAction>)actions);
        }

        /// <summary>Begins a statement that allows actions which are only known at run time.</summary>
        /// <param name="actions">Actions that the policy file declares.</param>
        /// <exception cref="global::System.ArgumentException">The policy file does not allow one of them; the message names it.</exception>
        public StatementBuilder<TPolicy> Allow(global::System.Collections.Generic.IEnumerable<AwsAction> actions)
        {
            var names = NamesOf(actions);
            foreach (var name in names)
                _declared.Demand(name);
            return Add(new StatementBuilder<TPolicy>(this, true, names));
        }

        /// <summary>Begins a statement that denies actions, where nothing else is said on every resource.</summary>
        /// <param name="actions">Any actions: a denial cannot reach beyond the policy file.</param>
        public StatementBuilder<TPolicy> Deny(params AwsAction[] actions)
        {
            return Add(new StatementBuilder<TPolicy>(this, false, NamesOf(actions)));
        }

        /// <summary>
        /// Makes the policy. Conditions that the policy file sets on an allowed action, and its denials of it, are part of the result, so
        /// that
        /// it allows nothing which the file does not.
        /// </summary>
        /// <exception cref="global::System.InvalidOperationException">
        /// The policy file does not allow an action on a resource that was asked for; the message names both. Or nothing was allowed or
        /// denied.
        /// </exception>
        public PolicyDocument Build()
        {
            if (_statements.Count == 0)
                throw new global::System.InvalidOperationException("IAM takes no policy without a statement: allow or deny something.");
            var statements = new global::System.Collections.Generic.List<PolicyStatement>();
            var allowed = new global::System.Collections.Generic.HashSet<string>(global::System.StringComparer.OrdinalIgnoreCase);
            foreach (var statement in _statements)
            {
                statements.AddRange(statement.Narrow(_declared));
                if (statement.IsAllow)
                    allowed.UnionWith(statement.Actions);
            }

            statements.AddRange(_declared.DeniesOf(allowed));
            return _declared.With(statements);
        }

        /// <summary>Makes the policy and measures it.</summary>
        /// <param name="quota">The kind of policy it is to be.</param>
        /// <exception cref="global::System.InvalidOperationException">As for <see cref="Build()"/>; or it is too long.</exception>
        public PolicyDocument Build(PolicyQuota quota)
        {
            return Build().EnsureFits(quota);
        }

        private static string[] NamesOf(global::System.Collections.Generic.IEnumerable<AwsAction> actions)
        {
            if (actions == null)
                throw new global::System.ArgumentNullException("actions");
            var names = new global::System.Collections.Generic.List<string>();
            foreach (var action in actions)
            {
                if (action == null)
                    throw new global::System.ArgumentException("An action is null.", "actions");
                if (!names.Contains(action.FullName))
                    names.Add(action.FullName);
            }

            if (names.Count == 0)
                throw new global::System.ArgumentException("A statement needs an action.", "actions");
            return names.ToArray();
        }

        private StatementBuilder<TPolicy> Add(StatementBuilder<TPolicy> statement)
        {
            _statements.Add(statement);
            return statement;
        }
    }
}
