using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace BackOffice.Schedule;

/// <summary>
/// An immutable list that is equal to another when it holds equal items in the same order, so that records that hold one
/// compare by value. The default value is the empty list.
/// </summary>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public readonly struct ValueList<T>(ImmutableArray<T> items) : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> items = items;

    private ImmutableArray<T> Items => items.IsDefault ? [] : items;

    /// <inheritdoc/>
    public int Count => Items.Length;

    /// <inheritdoc/>
    public T this[int index] => Items[index];

    /// <summary>The place of the first item equal to <paramref name="item"/>, or -1.</summary>
    public int IndexOf(T item) => Items.IndexOf(item);

    /// <summary>Whether the list holds an item equal to <paramref name="item"/>.</summary>
    public bool Contains(T item) => Items.Contains(item);

    /// <summary>This list with <paramref name="item"/> at its end.</summary>
    public ValueList<T> Add(T item) => new(Items.Add(item));

    /// <summary>This list with <paramref name="item"/> at <paramref name="index"/>, or at the end where that is past it.</summary>
    public ValueList<T> Insert(int index, T item) => new(Items.Insert(Math.Clamp(index, 0, Count), item));

    /// <summary>This list without the first item equal to <paramref name="item"/>.</summary>
    public ValueList<T> Remove(T item) => new(Items.Remove(item));

    /// <summary>This list with the first item that meets <paramref name="which"/> replaced by what <paramref name="change"/> makes of it.</summary>
    public ValueList<T> Change(Func<T, bool> which, Func<T, T> change)
    {
        for (var index = 0; index < Count; index++)
        {
            if (which(Items[index])) return new(Items.SetItem(index, change(Items[index])));
        }
        return this;
    }

    /// <inheritdoc/>
    public bool Equals(ValueList<T> other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The items, for people who debug.</summary>
    public override string ToString() => $"[{string.Join(", ", Items)}]";

    /// <summary>Whether both lists hold equal items in the same order.</summary>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ in an item or in the order.</summary>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>Enumerates without allocating.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();
}

/// <summary>Makes value lists.</summary>
public static class ValueList
{
    /// <summary>A list of the items given, in their order.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => new([.. items]);

    /// <summary>A list of the items of a sequence, in its order.</summary>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => new([.. items]);
}
