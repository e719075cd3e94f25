using System.Collections.Immutable;
using NodaTime;

namespace BackOffice.Engine.Live;

/// <summary>Who is in one conference, on whichever node, and when each was last heard of.</summary>
internal sealed record PresenceRoster(ImmutableDictionary<SeatId, PresenceRoster.Entry> Seats)
{
    internal static readonly PresenceRoster Nobody = new(ImmutableDictionary<SeatId, Entry>.Empty);

    /// <summary>By name, so that every node shows them in the same order.</summary>
    internal IReadOnlyList<Presence> Present { get; } =
        [.. Seats.Values.Select(it => it.Presence).OrderBy(it => it.Member, StringComparer.OrdinalIgnoreCase).ThenBy(it => it.Seat.Value)];

    internal PresenceRoster With(Presence presence, Guid node, Instant at) => new(Seats.SetItem(presence.Seat, new Entry(presence, node, at)));

    internal PresenceRoster Without(SeatId seat) => Seats.ContainsKey(seat) ? new(Seats.Remove(seat)) : this;

    /// <summary>Without the seats of a node.</summary>
    internal PresenceRoster WithoutNode(Guid node) => Without(it => it.Node == node);

    /// <summary>Without the seats of other nodes that nothing was heard of since a moment.</summary>
    internal PresenceRoster WithoutSilent(Instant since, Guid self) => Without(it => it.Node != self && it.Heard < since);

    private PresenceRoster Without(Func<Entry, bool> gone)
    {
        var seats = Seats.RemoveRange(Seats.Where(it => gone(it.Value)).Select(it => it.Key));
        return seats == Seats ? this : new(seats);
    }

    internal sealed record Entry(Presence Presence, Guid Node, Instant Heard);
}
