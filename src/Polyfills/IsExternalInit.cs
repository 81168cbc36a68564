namespace System.Runtime.CompilerServices;

[Microsoft.CodeAnalysis.Embedded]
internal static class IsExternalInit;
