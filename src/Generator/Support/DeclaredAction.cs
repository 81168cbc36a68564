namespace Dstack.Permissions
{
    /// <summary>An action that a policy declares. The type keeps one policy's actions out of another policy's builder.</summary>
    /// <typeparam name="TPolicy">The generated class of the policy.</typeparam>
    [global::Microsoft.CodeAnalysis.Embedded]
    /*api*/ sealed class AwsAction<TPolicy> : AwsAction
        where TPolicy : class
    {
        internal AwsAction(string fullName)
            : base(fullName)
        {
        }
    }
}
