namespace Dstack.Permissions
{
    /// <summary>When a statement applies: a condition key, an operator and the values it compares with, any of which may match.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    /*api*/ sealed partial class Condition
    {
        internal Condition(string @operator, string key, string[] values, bool isArray)
        {
            Operator = @operator;
            Key = key;
            Values = global::System.Array.AsReadOnly(values);
            IsArray = isArray;
        }

        /// <summary>The operator with its qualifiers, such as <c>ForAnyValue:StringLikeIfExists</c>.</summary>
        public string Operator { get; }

        /// <summary>The condition key, such as <c>aws:PrincipalTag/team</c>.</summary>
        public string Key { get; }

        /// <summary>The values.</summary>
        public global::System.Collections.Generic.IReadOnlyList<string> Values { get; }

        internal bool IsArray { get; }

        /// <summary>Every value of a key with several values must match; a request without the key matches too.</summary>
        public Condition ForAllValues()
        {
            return Qualified("ForAllValues:");
        }

        /// <summary>At least one value of a key with several values must match.</summary>
        public Condition ForAnyValue()
        {
            return Qualified("ForAnyValue:");
        }

        /// <summary>The condition holds also where the request has no such key.</summary>
        /// <exception cref="global::System.InvalidOperationException">The operator is Null, or has the suffix already.</exception>
        public Condition IfExists()
        {
            if (Operator == "Null" || Operator.EndsWith("IfExists", global::System.StringComparison.Ordinal))
                throw new global::System.InvalidOperationException(Operator + " takes no IfExists.");
            return new Condition(Operator + "IfExists", Key, ToArray(), IsArray);
        }

        /// <summary>The condition in words, for messages.</summary>
        public override string ToString()
        {
            return Operator + " " + Key + " " + string.Join(", ", Values);
        }

        internal string[] ToArray()
        {
            return global::System.Linq.Enumerable.ToArray(Values);
        }

        private static Condition Create(string @operator, string key, global::System.Collections.Generic.IEnumerable<string> values)
        {
            if (key == null)
                throw new global::System.ArgumentNullException("key");
            if (key.IndexOf(':') <= 0 || key.IndexOf(':') == key.Length - 1)
                throw new global::System.ArgumentException("'" + key + "' is not of the form service:key.", "key");
            var array = values == null ? new string[0] : global::System.Linq.Enumerable.ToArray(values);
            if (array.Length == 0)
                throw new global::System.ArgumentException(@operator + " " + key + " needs a value to compare with.", "values");
            if (global::System.Array.IndexOf(array, null) >= 0)
                throw new global::System.ArgumentException(@operator + " " + key + " cannot compare with null.", "values");
            return new Condition(@operator, key, array, array.Length > 1);
        }

        private Condition Qualified(string qualifier)
        {
            if (Operator == "Null" || Operator.IndexOf(':') >= 0)
                throw new global::System.InvalidOperationException(Operator + " takes no " + qualifier.TrimEnd(':') + ".");
            return new Condition(qualifier + Operator, Key, ToArray(), IsArray);
        }
    }
}
