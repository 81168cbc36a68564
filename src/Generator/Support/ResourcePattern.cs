namespace Dstack.Permissions
{
    /// <summary>Patterns of ARNs and of action names: <c>*</c> is any text, <c>?</c> any one character.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class ResourcePattern
    {
        /// <summary>Whether everything that <paramref name="inner"/> matches is matched by <paramref name="outer"/> too.</summary>
        public static bool Covers(string outer, string inner)
        {
            if (outer == "*" || outer == inner)
                return true;
            var outerFields = FieldsOf(outer);
            var innerFields = FieldsOf(inner);
            if (outerFields.Length != 6 || innerFields.Length != 6)
                return false;
            for (var field = 0; field < 6; field++)
            {
                if (!CoversText(outerFields[field], innerFields[field], false))
                    return false;
            }

            return true;
        }

        /// <summary>Whether some resource is matched by both.</summary>
        public static bool Intersects(string left, string right)
        {
            if (left == "*" || right == "*")
                return true;
            var leftFields = FieldsOf(left);
            var rightFields = FieldsOf(right);
            if (leftFields.Length != rightFields.Length)
                return left == right;
            for (var field = 0; field < leftFields.Length; field++)
            {
                if (!IntersectsText(leftFields[field], rightFields[field]))
                    return false;
            }

            return true;
        }

        /// <summary>As <see cref="Covers"/>, for text that has no fields, such as an action's name.</summary>
        public static bool CoversText(string outer, string inner, bool ignoreCase)
        {
            // The wildcards of the inner pattern count as letters that only a star of the outer one takes: never too generous.
            int o = 0, i = 0, star = -1, resume = 0;
            while (i < inner.Length)
            {
                if (o < outer.Length && outer[o] == '*')
                {
                    star = o++;
                    resume = i;
                }
                else if (o < outer.Length && (Same(outer[o], inner[i], ignoreCase) || (outer[o] == '?' && inner[i] != '*')))
                {
                    o++;
                    i++;
                }
                else if (star >= 0)
                {
                    o = star + 1;
                    i = ++resume;
                }
                else
                {
                    return false;
                }
            }

            while (o < outer.Length && outer[o] == '*')
                o++;
            return o == outer.Length;
        }

        /// <summary>The parts between the first five colons; colons inside <c>${...}</c> separate nothing.</summary>
        public static string[] FieldsOf(string arn)
        {
            var fields = new global::System.Collections.Generic.List<string>();
            int start = 0, depth = 0;
            for (var position = 0; position < arn.Length && fields.Count < 5; position++)
            {
                if (arn[position] == '{' && position > 0 && arn[position - 1] == '$')
                    depth++;
                else if (arn[position] == '}' && depth > 0)
                    depth--;
                else if (arn[position] == ':' && depth == 0)
                {
                    fields.Add(arn.Substring(start, position - start));
                    start = position + 1;
                }
            }

            fields.Add(arn.Substring(start));
            return fields.ToArray();
        }

        internal static bool IntersectsText(string left, string right)
        {
            // reachable[r]: whether the text read of left so far can equal the first r characters read of right.
            var reachable = new bool[right.Length + 1];
            reachable[0] = true;
            for (var r = 1; r <= right.Length; r++)
                reachable[r] = reachable[r - 1] && right[r - 1] == '*';
            foreach (var character in left)
            {
                var next = new bool[right.Length + 1];
                next[0] = reachable[0] && character == '*';
                for (var r = 1; r <= right.Length; r++)
                {
                    var either = character == '*' || right[r - 1] == '*';
                    next[r] = either
                        ? reachable[r] || next[r - 1] || reachable[r - 1]
                        : reachable[r - 1] && (character == '?' || right[r - 1] == '?' || character == right[r - 1]);
                }

                reachable = next;
            }

            return reachable[right.Length];
        }

        private static bool Same(char left, char right, bool ignoreCase)
        {
            return left == right || (ignoreCase && char.ToUpperInvariant(left) == char.ToUpperInvariant(right));
        }
    }
}
