namespace Dstack.Permissions
{
    /// <summary>The name of an AWS resource, or a pattern of names with the wildcards <c>*</c> and <c>?</c>.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    /*api*/ sealed partial class Arn : global::System.IEquatable<Arn>
    {
        private readonly string _text;

        private Arn(string text)
        {
            _text = text;
        }

        /// <summary><c>*</c>: every resource.</summary>
        public static Arn Any { get; } = new Arn("*");

        /// <summary>Reads an ARN, or <c>*</c>.</summary>
        /// <param name="text"><c>arn:partition:service:region:account:resource</c>.</param>
        /// <exception cref="global::System.ArgumentException">The text is not of that form.</exception>
        public static Arn Parse(string text)
        {
            if (text == null)
                throw new global::System.ArgumentNullException("text");
            var fields = ResourcePattern.FieldsOf(text);
            if (text != "*"
                && (fields.Length != 6 || fields[0] != "arn" || fields[1].Length == 0 || fields[2].Length == 0 || fields[5].Length == 0))
            {
                throw new global::System.ArgumentException(
                    "'" + text + "' is not an ARN: write arn:partition:service:region:account:resource.", "text");
            }

            return new Arn(text);
        }

        /// <inheritdoc/>
        public bool Equals(Arn/*?*/ other)
        {
            return !ReferenceEquals(other, null) && string.Equals(_text, other._text, global::System.StringComparison.Ordinal);
        }

        /// <inheritdoc/>
        public override bool Equals(object/*?*/ obj)
        {
            return Equals(obj as Arn);
        }

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            return global::System.StringComparer.Ordinal.GetHashCode(_text);
        }

        /// <summary>The ARN as it stands in a policy.</summary>
        public override string ToString()
        {
            return _text;
        }

        private static string Part(string value, string parameter)
        {
            if (value == null)
                throw new global::System.ArgumentNullException(parameter);
            if (value.Length == 0)
                throw new global::System.ArgumentException("A part of an ARN may not be empty.", parameter);
            return value;
        }

        private static string Field(string value, string parameter)
        {
            if (ResourcePattern.FieldsOf(Part(value, parameter)).Length != 1)
                throw new global::System.ArgumentException(
                    "'" + value + "' holds a colon, which separates the parts of an ARN.", parameter);
            return value;
        }
    }
}
