namespace Microsoft.CodeAnalysis;

[System.AttributeUsage(System.AttributeTargets.All)]
internal sealed partial class EmbeddedAttribute : System.Attribute;
