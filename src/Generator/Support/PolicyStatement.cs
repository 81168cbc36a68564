namespace Dstack.Permissions
{
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class PolicyStatement
    {
        public PolicyStatement(
            string/*?*/ sid,
            string/*?*/ effect,
            bool isNotAction,
            string[] actions,
            bool isNotResource,
            string[] resources,
            Condition[] conditions)
        {
            Sid = sid;
            Effect = effect;
            IsNotAction = isNotAction;
            Actions = actions;
            IsNotResource = isNotResource;
            Resources = resources;
            Conditions = conditions;
        }

        public string/*?*/ Sid { get; }

        public string/*?*/ Effect { get; }

        public bool IsNotAction { get; }

        public string[] Actions { get; }

        public bool IsNotResource { get; }

        public string[] Resources { get; }

        public Condition[] Conditions { get; }

        /// <summary>Whether the statement speaks of every action that the pattern names.</summary>
        public bool CoversAction(string action)
        {
            return IsNotAction
                ? !global::System.Array.Exists(Actions, pattern => ActionsIntersect(pattern, action))
                : global::System.Array.Exists(Actions, pattern => ResourcePattern.CoversText(pattern, action, true));
        }

        /// <summary>Whether the statement speaks of an action that the pattern names.</summary>
        public bool TouchesAction(string action)
        {
            return IsNotAction
                ? !global::System.Array.Exists(Actions, pattern => ResourcePattern.CoversText(pattern, action, true))
                : global::System.Array.Exists(Actions, pattern => ActionsIntersect(pattern, action));
        }

        /// <summary>Whether the statement speaks of every resource that the pattern names.</summary>
        public bool CoversResource(string resource)
        {
            return IsNotResource
                ? !global::System.Array.Exists(Resources, pattern => ResourcePattern.Intersects(pattern, resource))
                : global::System.Array.Exists(Resources, pattern => ResourcePattern.Covers(pattern, resource));
        }

        private static bool ActionsIntersect(string left, string right)
        {
            return ResourcePattern.IntersectsText(left.ToUpperInvariant(), right.ToUpperInvariant());
        }
    }
}
