namespace Dstack.Permissions
{
    /// <summary>Makes statements that allow no more than a declared policy does.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class StatementNarrowing
    {
        public static global::System.Collections.Generic.IEnumerable<PolicyStatement> Narrow(
            DeclaredPolicy declared,
            string[] actions,
            string[] resources,
            Condition[] conditions)
        {
            var grants = new global::System.Collections.Generic.List<PolicyStatement>();
            foreach (var action in actions)
            {
                var ofAction = resources.Length == 0
                    ? AllGrants(declared, action)
                    : GrantsOn(declared, action, resources);
                foreach (var grant in ofAction)
                    Merge(grants, action, grant);
            }

            foreach (var grant in grants)
            {
                yield return new PolicyStatement(
                    null, "Allow", false, grant.Actions, grant.IsNotResource, grant.Resources,
                        ConditionSet.Join(grant.Conditions, conditions));
            }
        }

        private static global::System.Collections.Generic.IEnumerable<PolicyStatement> AllGrants(DeclaredPolicy declared, string action)
        {
            return declared.GrantsOf(action);
        }

        private static global::System.Collections.Generic.IEnumerable<PolicyStatement> GrantsOn(
            DeclaredPolicy declared,
            string action,
            string[] resources)
        {
            var byConditions = global::System.Linq.Enumerable.GroupBy(
                resources,
                resource => Narrowest(declared, action, resource).Conditions);
            return global::System.Linq.Enumerable.Select(
                byConditions,
                group => new PolicyStatement(
                    null, "Allow", false, new string[0], false, global::System.Linq.Enumerable.ToArray(group), group.Key));
        }

        /// <summary>The declared statement that allows the action on the whole resource, one without conditions if there is one.</summary>
        private static PolicyStatement Narrowest(DeclaredPolicy declared, string action, string resource)
        {
            PolicyStatement/*?*/ best = null;
            foreach (var grant in declared.GrantsOf(action))
            {
                if (grant.CoversResource(resource) && (best == null || grant.Conditions.Length < best.Conditions.Length))
                    best = grant;
            }

            if (best == null)
            {
                throw new global::System.InvalidOperationException(
                    declared.FileName + " does not allow " + action + " on " + resource +
                    ": a policy built from it can only allow what it declares.");
            }

            return best;
        }

        private static void Merge(
            global::System.Collections.Generic.List<PolicyStatement> grants,
            string action,
            PolicyStatement grant)
        {
            var index = grants.FindIndex(other =>
                ReferenceEquals(other.Conditions, grant.Conditions) &&
                other.IsNotResource == grant.IsNotResource &&
                global::System.Linq.Enumerable.SequenceEqual(other.Resources, grant.Resources));
            var actions = index < 0
                ? new string[] { action }
                : global::System.Linq.Enumerable.ToArray(
                    global::System.Linq.Enumerable.Concat(grants[index].Actions, new string[] { action }));
            var merged = new PolicyStatement(null, "Allow", false, actions, grant.IsNotResource, grant.Resources, grant.Conditions);
            if (index < 0)
                grants.Add(merged);
            else
                grants[index] = merged;
        }
    }
}
