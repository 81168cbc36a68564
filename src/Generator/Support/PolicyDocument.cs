namespace Dstack.Permissions
{
    /// <summary>A policy document, ready to be passed to IAM or STS.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    /*api*/ sealed class PolicyDocument
    {
        private readonly string/*?*/ _version;
        private readonly string/*?*/ _id;
        private readonly global::System.Collections.Generic.IReadOnlyList<PolicyStatement> _statements;

        internal PolicyDocument(
            string/*?*/ version,
            string/*?*/ id,
            global::System.Collections.Generic.IReadOnlyList<PolicyStatement> statements)
        {
            _version = version;
            _id = id;
            _statements = statements;
            Size = ToJson(false).Length;
        }

        /// <summary>
        /// The characters that count towards a <see cref="PolicyQuota"/>: those of the JSON without white space between the tokens.
        /// </summary>
        public int Size { get; }

        /// <summary>Whether the document is small enough.</summary>
        /// <param name="quota">The kind of policy it is to be.</param>
        public bool Fits(PolicyQuota quota)
        {
            if (quota == null)
                throw new global::System.ArgumentNullException("quota");
            return Size <= quota.Characters;
        }

        /// <summary>Gives the document back if it is small enough.</summary>
        /// <param name="quota">The kind of policy it is to be.</param>
        /// <exception cref="global::System.InvalidOperationException">It has more characters than the quota.</exception>
        public PolicyDocument EnsureFits(PolicyQuota quota)
        {
            if (Fits(quota))
                return this;
            var culture = global::System.Globalization.CultureInfo.InvariantCulture;
            throw new global::System.InvalidOperationException(
                "The policy has " + Size.ToString("N0", culture) + " characters; a " + quota.Kind + " may have " +
                quota.Characters.ToString("N0", culture) + ".");
        }

        /// <summary>The document as JSON, without white space.</summary>
        public string ToJson()
        {
            return ToJson(false);
        }

        /// <summary>The document as JSON.</summary>
        /// <param name="indented">Whether it is spread over lines and indented, for people to read.</param>
        public string ToJson(bool indented)
        {
            var json = new JsonText(indented);
            json.Open('{');
            if (_version != null)
                Write(json, "Version", _version);
            if (_id != null)
                Write(json, "Id", _id);
            json.Name("Statement");
            json.Open('[');
            foreach (var statement in _statements)
                Write(json, statement);
            json.Close(']');
            json.Close('}');
            return json.ToString();
        }

        /// <summary>The document as JSON, without white space.</summary>
        public override string ToString()
        {
            return ToJson(false);
        }

        private static void Write(JsonText json, string name, string value)
        {
            json.Name(name);
            json.Value(value);
        }

        private static void Write(JsonText json, PolicyStatement statement)
        {
            json.Open('{');
            if (statement.Sid != null)
                Write(json, "Sid", statement.Sid);
            if (statement.Effect != null)
                Write(json, "Effect", statement.Effect);
            Write(json, statement.IsNotAction ? "NotAction" : "Action", statement.Actions);
            Write(json, statement.IsNotResource ? "NotResource" : "Resource", statement.Resources);
            if (statement.Conditions.Length > 0)
                Write(json, statement.Conditions);
            json.Close('}');
        }

        private static void Write(JsonText json, string name, string[] values)
        {
            if (values.Length == 0)
                return;
            json.Name(name);
            json.Values(values, false);
        }

        private static void Write(JsonText json, Condition[] conditions)
        {
            json.Name("Condition");
            json.Open('{');
            foreach (var @operator in global::System.Linq.Enumerable.GroupBy(conditions, condition => condition.Operator))
            {
                json.Name(@operator.Key);
                json.Open('{');
                foreach (var condition in @operator)
                {
                    json.Name(condition.Key);
                    json.Values(condition.Values, condition.IsArray);
                }

                json.Close('}');
            }

            json.Close('}');
        }
    }
}
