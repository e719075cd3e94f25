using System.Collections.Immutable;
using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Publications;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Programs;

public sealed partial record Program
{
    /// <summary>Where a talk stands now, with its place in the session's order; null while it is unscheduled.</summary>
    public Placement? PlacementOf(Talk talk)
    {
        var now = Talk(talk.Id) ?? talk;
        return now.OwnSlot is { } slot ? new Placement.OwnSlot(slot)
            : now.InSession is { } id && Session(id) is { } session ? new Placement.InSession(id, session.Talks.IndexOf(talk.Id))
            : null;
    }

    /// <summary>
    /// The slot a talk takes: its own, or in a session the stretch after the talks before it (those that take place).
    /// Null while it, or its session, is unscheduled.
    /// </summary>
    public Slot? SlotOf(Talk talk)
    {
        if (talk.OwnSlot is { } own) return own;
        if (talk.InSession is not { } id || Session(id) is not { Slot: { } slot } session) return null;
        var start = slot.Start;
        foreach (var before in session.Talks)
        {
            if (before == talk.Id) break;
            if (Talk(before) is { Status: Status.Active } earlier) start = start.Plus(earlier.Duration);
        }
        return new Slot(slot.RoomId, start, talk.Duration);
    }

    /// <summary>The slots that the talks of a session take in it, in their order; none while it is unscheduled.</summary>
    public IEnumerable<(Talk Talk, Slot Slot)> SlotsIn(Session session)
    {
        if (session.Slot is not { } slot) yield break;
        var start = slot.Start;
        foreach (var id in session.Talks)
        {
            if (Talk(id) is not { } talk) continue;
            yield return (talk, new Slot(slot.RoomId, start, talk.Duration));
            if (talk.Status == Status.Active) start = start.Plus(talk.Duration);
        }
    }

    /// <summary>The placement that a destination comes to for a talk of a duration, which leaves its present place first.</summary>
    internal Placement? PlacementFor(Destination? to, Duration duration, TalkId? moving = null) => to switch
    {
        Destination.OwnSlot slot => new Placement.OwnSlot(new Slot(slot.RoomId, slot.Start, slot.Duration ?? duration)),
        Destination.InSession place => new Placement.InSession(place.SessionId, PositionFor(Session(place.SessionId)!, place.Position, moving)),
        _ => null,
    };

    /// <summary>Where everything stands that takes place, as a publication at this moment would say it.</summary>
    internal ImmutableDictionary<Subject, PublishedPlace> Places()
    {
        var places = ImmutableDictionary.CreateBuilder<Subject, PublishedPlace>();
        foreach (var session in Sessions.Values)
        {
            if (session is { Status: Status.Active, Slot: { } slot }) places[session.Id] = new(slot, null);
        }
        foreach (var talk in Talks.Values)
        {
            if (talk.Status == Status.Active && SlotOf(talk) is { } slot) places[talk.Id] = new(slot, talk.InSession);
        }
        return places.ToImmutable();
    }

    private ImmutableDictionary<Subject, PublishedPlace> PlacesPublished(PublicationEvent happened) => happened switch
    {
        SnapshotPublished e => Places(e.Elsewhere),
        SnapshotRetracted { Latest: null } => ImmutableDictionary<Subject, PublishedPlace>.Empty,
        SnapshotRetracted e when e.Latest != Publications.Latest?.Number => Places(e.Elsewhere),
        _ => Published,
    };

    // What the draft says now, but for what it said otherwise at the revision that is shown.
    private ImmutableDictionary<Subject, PublishedPlace> Places(ValueList<PublishedElsewhere>? elsewhere)
    {
        var places = Places();
        foreach (var it in elsewhere ?? []) places = it.Place is null ? places.Remove(it.Thing) : places.SetItem(it.Thing, it.Place);
        return places;
    }

    private static int PositionFor(Session session, int? wanted, TalkId? moving)
    {
        var others = session.Talks.Count - (moving is { } id && session.Talks.Contains(id) ? 1 : 0);
        return Math.Min(wanted ?? others, others);
    }
}
