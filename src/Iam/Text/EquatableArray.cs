using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Dstack.Permissions.Iam.Text;

/// <summary>An immutable array that compares by its elements, so that models holding it can be cached by a generator.</summary>
/// <typeparam name="T">The element type; it must itself compare by value.</typeparam>
public readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? _elements;

    /// <summary>Copies the elements.</summary>
    public EquatableArray(IEnumerable<T> elements) => _elements = elements.ToArray();

    /// <summary>The array without elements.</summary>
    internal static EquatableArray<T> Empty => default;

    /// <inheritdoc/>
    public int Count => _elements?.Length ?? 0;

    /// <inheritdoc/>
    public T this[int index] => (_elements ?? [])[index];

    /// <summary>Whether both arrays hold equal elements in the same order.</summary>
    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    /// <summary>Whether the arrays differ in an element or in length.</summary>
    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T> other) => (_elements ?? []).SequenceEqual(other._elements ?? []);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var element in _elements ?? [])
            hash = unchecked((hash * 31) + (element?.GetHashCode() ?? 0));
        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_elements ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
