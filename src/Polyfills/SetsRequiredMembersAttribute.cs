namespace System.Diagnostics.CodeAnalysis;

[Microsoft.CodeAnalysis.Embedded]
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
