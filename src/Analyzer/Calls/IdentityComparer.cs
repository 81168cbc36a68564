using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Dstack.Permissions.Analyzer.Calls;

/// <summary>Compares by identity what would else compare by all it holds.</summary>
internal sealed class IdentityComparer<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly IdentityComparer<T> Instance = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
