namespace Dstack.Permissions
{
    /// <summary>
    /// Declares that an action is granted by something else than the project's policy, such as the resource's own policy.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    [global::System.AttributeUsage(
        global::System.AttributeTargets.Assembly | global::System.AttributeTargets.Class | global::System.AttributeTargets.Struct |
        global::System.AttributeTargets.Interface | global::System.AttributeTargets.Constructor | global::System.AttributeTargets.Method |
        global::System.AttributeTargets.Property | global::System.AttributeTargets.Event,
        AllowMultiple = true)]
    internal sealed class PermissionGrantedElsewhereAttribute : global::System.Attribute
    {
        /// <summary>Names the action.</summary>
        /// <param name="action">
        /// The action, such as <c>secretsmanager:GetSecretValue</c>; <c>*</c> and <c>?</c> match as in a policy.
        /// </param>
        public PermissionGrantedElsewhereAttribute(string action)
        {
            Action = action;
            Justification = "";
        }

        /// <summary>The action, such as <c>secretsmanager:GetSecretValue</c>.</summary>
        public string Action { get; }

        /// <summary>What grants it.</summary>
        public string Justification { get; set; }
    }
}
