namespace Dstack.Permissions
{
    /// <summary>What a policy file says, its placeholders filled in.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class DeclaredPolicy
    {
        private readonly string/*?*/ _version;
        private readonly string/*?*/ _id;
        private readonly PolicyStatement[] _statements;

        public DeclaredPolicy(string fileName, string/*?*/ version, string/*?*/ id, PolicyStatement[] statements)
        {
            FileName = fileName;
            _version = version;
            _id = id;
            _statements = statements;
        }

        public string FileName { get; }

        public PolicyDocument ToDocument()
        {
            return new PolicyDocument(_version, _id, _statements);
        }

        /// <summary>
        /// A document of other statements, in the declared policy's version of the language: variables mean the same in both.
        /// </summary>
        public PolicyDocument With(global::System.Collections.Generic.IReadOnlyList<PolicyStatement> statements)
        {
            return new PolicyDocument(_version ?? "2012-10-17", null, statements);
        }

        public global::System.Collections.Generic.List<PolicyStatement> GrantsOf(string action)
        {
            return global::System.Linq.Enumerable.ToList(global::System.Linq.Enumerable.Where(
                _statements, statement => statement.Effect == "Allow" && statement.CoversAction(action)));
        }

        public global::System.Collections.Generic.IEnumerable<PolicyStatement> DeniesOf(
            global::System.Collections.Generic.IReadOnlyCollection<string> actions)
        {
            return global::System.Linq.Enumerable.Where(
                _statements,
                statement => statement.Effect == "Deny" && global::System.Linq.Enumerable.Any(actions, statement.TouchesAction));
        }

        public void Demand(string action)
        {
            if (GrantsOf(action).Count == 0)
            {
                throw new global::System.ArgumentException(
                    FileName + " does not allow " + action + ": a policy built from it can only allow what it declares.", "actions");
            }
        }
    }
}
