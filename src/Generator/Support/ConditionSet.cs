namespace Dstack.Permissions
{
    /// <summary>
    /// Conditions that must all hold. JSON has room for one list of values to an operator and key, and that list means "any of them".
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class ConditionSet
    {
        public static Condition[] Join(Condition[] declared, Condition[] added)
        {
            var conditions = new global::System.Collections.Generic.List<Condition>(declared);
            foreach (var condition in added)
                Add(conditions, condition);
            return conditions.ToArray();
        }

        /// <summary>Adds a condition; where one of that operator and key stands already, both must go on holding.</summary>
        public static void Add(global::System.Collections.Generic.List<Condition> conditions, Condition added)
        {
            var index = conditions.FindIndex(condition =>
                Same(condition.Operator, added.Operator) && Same(condition.Key, added.Key));
            if (index < 0)
            {
                conditions.Add(added);
                return;
            }

            var values = IsNegated(added.Operator)
                ? global::System.Linq.Enumerable.Union(conditions[index].Values, added.Values)
                : global::System.Linq.Enumerable.Intersect(conditions[index].Values, added.Values);
            var both = global::System.Linq.Enumerable.ToArray(values);
            if (both.Length == 0)
            {
                throw new global::System.InvalidOperationException(
                    "'" + added + "' and '" + conditions[index] + "' cannot both stand in one statement: no value is in both.");
            }

            conditions[index] = new Condition(conditions[index].Operator, conditions[index].Key, both, both.Length > 1);
        }

        private static bool IsNegated(string @operator)
        {
            return @operator.IndexOf("Not", global::System.StringComparison.OrdinalIgnoreCase) >= 0;
        }

        private static bool Same(string left, string right)
        {
            return global::System.StringComparer.OrdinalIgnoreCase.Equals(left, right);
        }
    }
}
