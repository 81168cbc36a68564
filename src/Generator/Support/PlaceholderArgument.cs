namespace Dstack.Permissions
{
    /// <summary>Keeps what fills a placeholder from changing what the policy says.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class PlaceholderArgument
    {
        public static void RequireText(string value, string parameter)
        {
            if (value == null)
                throw new global::System.ArgumentNullException(parameter);
            if (value.Length == 0)
                throw new global::System.ArgumentException("The placeholder must be filled with something.", parameter);
            if (value.IndexOf('*') >= 0 || value.IndexOf('?') >= 0 || value.IndexOf("${", global::System.StringComparison.Ordinal) >= 0)
            {
                throw new global::System.ArgumentException(
                    "'" + value + "' holds a wildcard or a variable, which would widen the policy: write it into the policy file.",
                        parameter);
            }

            foreach (var character in value)
            {
                if (character < ' ' || character > '\u00ff')
                    throw new global::System.ArgumentException("'" + value + "' holds a character that IAM refuses.", parameter);
            }
        }

        /// <summary>For a placeholder that stands before the fifth colon of an ARN.</summary>
        public static void RequireField(string value, string parameter)
        {
            RequireText(value, parameter);
            if (value.IndexOf(':') >= 0)
                throw new global::System.ArgumentException(
                    "'" + value + "' holds a colon, which separates the parts of an ARN.", parameter);
        }

        /// <summary>For a placeholder that is the account of an ARN.</summary>
        public static void RequireAccount(string value, string parameter)
        {
            RequireField(value, parameter);
            var digits = 0;
            foreach (var character in value)
            {
                if (character >= '0' && character <= '9')
                    digits++;
            }

            if (digits != 12 || value.Length != 12)
                throw new global::System.ArgumentException("'" + value + "' is not an account: those have twelve digits.", parameter);
        }
    }
}
