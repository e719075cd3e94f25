using System.Collections.Immutable;

namespace BackOffice.Schedule.Programs;

public sealed partial record Program
{
    /// <summary>Whether both have equal conferences with equal things in them, at the same revision, however they came about.</summary>
    public bool Equals(Program? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Revision == other.Revision
            && conference == other.conference
            && Publications == other.Publications
            && Same(Published, other.Published)
            && Same(Sessions, other.Sessions)
            && Same(Talks, other.Talks)
            && Same(People, other.People)
            && Same(Removed.Sessions, other.Removed.Sessions)
            && Same(Removed.Talks, other.Removed.Talks)
            && Same(Removed.People, other.Removed.People));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(conference, Revision, Sessions.Count, Talks.Count, People.Count);

    /// <summary>The conference and the revision, for people who debug.</summary>
    public override string ToString() => IsOpen ? $"{Conference.Slug} at revision {Revision}" : "no conference";

    private static bool Same<TKey, TValue>(ImmutableDictionary<TKey, TValue> one, ImmutableDictionary<TKey, TValue> other)
        where TKey : notnull
        where TValue : IEquatable<TValue> =>
        ReferenceEquals(one, other)
        || (one.Count == other.Count && one.All(it => other.TryGetValue(it.Key, out var there) && it.Value.Equals(there)));
}
