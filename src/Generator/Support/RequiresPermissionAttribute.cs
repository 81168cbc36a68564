namespace Dstack.Permissions
{
    /// <summary>Makes every caller need an action, for code that reaches AWS by other ways than an SDK client.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    [global::System.AttributeUsage(
        global::System.AttributeTargets.Class | global::System.AttributeTargets.Struct | global::System.AttributeTargets.Interface |
        global::System.AttributeTargets.Constructor | global::System.AttributeTargets.Method | global::System.AttributeTargets.Property |
        global::System.AttributeTargets.Event | global::System.AttributeTargets.Delegate,
        AllowMultiple = true)]
    internal sealed class RequiresPermissionAttribute : global::System.Attribute
    {
        /// <summary>Names the action.</summary>
        /// <param name="action">The action, such as <c>s3:GetObject</c>.</param>
        public RequiresPermissionAttribute(string action)
        {
            Action = action;
        }

        /// <summary>The action, such as <c>s3:GetObject</c>.</summary>
        public string Action { get; }
    }
}
