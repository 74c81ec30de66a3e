using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace RelationsTracker.Core.Items;

/// <summary>
/// An ordered list that cannot change and equals another by its members, so that a record that holds lists compares
/// as a whole: "nothing changed" and "what came back is what went in" are one <c>==</c>.
/// </summary>
[CollectionBuilder(typeof(Many), nameof(Many.Of))]
public sealed class Many<T>(ImmutableArray<T> members) : IReadOnlyList<T>, IEquatable<Many<T>>
{
    private readonly ImmutableArray<T> _members = members.IsDefault ? [] : members;

    /// <summary>The one list of nothing: most lists of most items are empty, and an open page keeps thousands of items.</summary>
    internal static Many<T> Empty { get; } = new([]);

    public int Count => _members.Length;

    public T this[int index] => _members[index];

    /// <summary>The same list with one more member at its end.</summary>
    public Many<T> With(T member) => new(_members.Add(member));

    public bool Equals(Many<T>? other) => other is not null && _members.AsSpan().SequenceEqual(other._members.AsSpan(), EqualityComparer<T>.Default);

    public override bool Equals(object? obj) => Equals(obj as Many<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var member in _members)
        {
            hash.Add(member);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => string.Join(", ", _members);

    public ImmutableArray<T>.Enumerator GetEnumerator() => _members.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_members).GetEnumerator();
}

/// <summary>Makes <see cref="Many{T}"/> from members.</summary>
public static class Many
{
    /// <summary>A list of these members; used by collection expressions.</summary>
    public static Many<T> Of<T>(ReadOnlySpan<T> members) => members.IsEmpty ? Many<T>.Empty : new([.. members]);

    /// <summary>A list of the members of a sequence, in its order.</summary>
    public static Many<T> ToMany<T>(this IEnumerable<T> members) => Of<T>([.. members]);
}
