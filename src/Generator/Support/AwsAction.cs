namespace Dstack.Permissions
{
    /// <summary>An action of an AWS service, such as <c>s3:GetObject</c>. Compares without case, as IAM does.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    /*api*/ class AwsAction : global::System.IEquatable<AwsAction>
    {
        internal AwsAction(string fullName)
        {
            FullName = fullName;
        }

        /// <summary><c>service:name</c>; may hold the wildcards <c>*</c> and <c>?</c> where the policy declares them.</summary>
        public string FullName { get; }

        /// <summary>The service prefix, such as <c>s3</c>; <c>*</c> for every service.</summary>
        public string Service
        {
            get
            {
                var colon = FullName.IndexOf(':');
                return colon < 0 ? FullName : FullName.Substring(0, colon);
            }
        }

        /// <summary>The name in the service, such as <c>GetObject</c>.</summary>
        public string Name
        {
            get { return FullName.Substring(FullName.IndexOf(':') + 1); }
        }

        /// <summary>Reads an action that is only known at run time.</summary>
        /// <param name="fullName"><c>service:name</c>, or <c>*</c>.</param>
        /// <exception cref="global::System.ArgumentException">The text is not of that form.</exception>
        public static AwsAction Parse(string fullName)
        {
            if (fullName == null)
                throw new global::System.ArgumentNullException("fullName");
            var colon = fullName.IndexOf(':');
            if (fullName != "*" && (colon <= 0 || colon != fullName.LastIndexOf(':') || colon == fullName.Length - 1))
                throw new global::System.ArgumentException("'" + fullName + "' is not of the form service:name.", "fullName");
            return new AwsAction(fullName);
        }

        /// <inheritdoc/>
        public bool Equals(AwsAction/*?*/ other)
        {
            return !ReferenceEquals(other, null) && global::System.StringComparer.OrdinalIgnoreCase.Equals(FullName, other.FullName);
        }

        /// <inheritdoc/>
        public override bool Equals(object/*?*/ obj)
        {
            return Equals(obj as AwsAction);
        }

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            return global::System.StringComparer.OrdinalIgnoreCase.GetHashCode(FullName);
        }

        /// <summary><c>service:name</c>.</summary>
        public override string ToString()
        {
            return FullName;
        }
    }
}
