using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Time;
using NodaTime;

namespace BackOffice.Schedule.Editing;

/// <summary>
/// How good the free places for a thing are. Points for: the end of a session of its track (60) or kind (30), the day and room where
/// its track is (25), right beside something of its track (15), its present room (10), no gap before it (12) and after it (8).
/// Points off: for a start on no multiple of five minutes (10), for another day than its own or its track's (25), for the distance from
/// where it stands, or where its track is that day (a point each quarter of an hour, 24 at most), for a room that seats fewer than its own, or
/// its track's smallest (20).
/// </summary>
internal sealed class Weighing
{
    private const int Quarter = 15;

    private readonly Moving moving;
    private readonly MinuteClock clock;
    private readonly (RoomId Room, LocalDate Day, int Start)? now;
    private readonly List<(RoomId Room, LocalDate Day, int Start, int End)> track = [];
    private readonly HashSet<(RoomId Room, LocalDate Day)> roomsOfTrack;
    private readonly HashSet<LocalDate> days;
    private readonly HashSet<Subject> ofTrack = [];
    private readonly Dictionary<RoomId, int?> seats;
    private readonly int? needed;

    internal Weighing(Program program, Moving moving)
    {
        (this.moving, clock) = (moving, new MinuteClock(program));
        now = moving.Now is { } slot ? (slot.RoomId, program.Conference.DayOf(slot.Start), clock.Minute(slot.Start)) : null;
        foreach (var talk in moving.Tracks.Count == 0 ? [] : program.Talks.Values)
        {
            if (talk is not { Status: Status.Active, TrackId: { } of } || !moving.Tracks.Contains(of) || talk.Id == moving.Thing) continue;
            if (talk.InSession == Session(moving.Thing) && talk.InSession is not null) continue;
            ofTrack.Add(talk.Id);
            if (talk.InSession is { } session) ofTrack.Add(session);
            if (program.SlotOf(talk) is { } taken) track.Add((taken.RoomId, program.Conference.DayOf(taken.Start), clock.Minute(taken.Start), clock.Minute(taken.End)));
        }
        roomsOfTrack = [.. track.Select(it => (it.Room, it.Day))];
        days = now is { } here ? [here.Day] : [.. track.Select(it => it.Day)];
        seats = program.Conference.Rooms.ToDictionary(room => room.Id, room => room.Capacity);
        needed = now is { } standing ? seats[standing.Room] : track.Select(it => seats[it.Room]).Min();
    }

    internal Weighed Weigh(FreePlace place)
    {
        var beside = IsOfTrack(place.Before) || IsOfTrack(place.After);
        var inTrackSession = place.Session is { } session && ofTrack.Contains(session);
        var score = place.Session is null ? 0 : inTrackSession ? 60 : 30;
        if (roomsOfTrack.Contains((place.Room, place.Day))) score += 25;
        if (beside) score += 15;
        if (now?.Room == place.Room) score += 10;
        if (place.Before is not null) score += 12;
        if (place.After is not null) score += 8;
        if (place.Start % 5 != 0) score -= 10;
        if (days.Count > 0 && !days.Contains(place.Day)) score -= 25;
        if (needed is { } people && seats[place.Room] < people) score -= 20;
        return new(place, score - Math.Min(24, Distance(place) / Quarter), inTrackSession || beside, now?.Room == place.Room);
    }

    private bool IsOfTrack(Subject? neighbour) => neighbour is { } thing && ofTrack.Contains(thing);

    private static SessionId? Session(Subject thing) => thing.Type == SubjectType.Session ? new SessionId(thing.Id) : null;

    // In minutes of the clock: how far from its own time of day; or for what is unscheduled from the nearest of its track that day.
    private int Distance(FreePlace place)
    {
        if (now is { } here) return Math.Abs(place.Start - clock.Minute(place.Day.AtMidnight()) - here.Start + clock.Minute(here.Day.AtMidnight()));
        var nearest = int.MaxValue;
        foreach (var it in track)
        {
            if (it.Day != place.Day) continue;
            nearest = Math.Min(nearest, place.Start >= it.End ? place.Start - it.End : place.Start + moving.Minutes <= it.Start ? it.Start - place.Start - moving.Minutes : 0);
        }
        return nearest == int.MaxValue ? 0 : nearest;
    }
}

/// <summary>A free place with its weight and what speaks for it.</summary>
internal readonly record struct Weighed(FreePlace Place, int Score, bool SameTrack, bool SameRoom)
{
    internal Suggestion Suggest(Program program, Moving moving)
    {
        var slot = new Slot(Place.Room, new MinuteClock(program).Time(Place.Start), Duration.FromMinutes(moving.Minutes));
        Destination to = Place.Session is { } session ? new Destination.InSession(session) : new Destination.OwnSlot(slot.RoomId, slot.Start);
        return new Suggestion(moving.Thing, to, slot, Score, Reasons(program, moving, slot).Take(2).ToValueList());
    }

    private IEnumerable<string> Reasons(Program program, Moving moving, Slot slot)
    {
        string Title(Subject thing) => $"“{ChangeText.Title(thing, program)}”";
        if (Place.Session is { } session) yield return $"at the end of {Title(session)}";
        else if (Place is { Before: { } before, After: { } after }) yield return $"fits between {Title(before)} and {Title(after)}";
        else if (Place.Before is { } earlier) yield return $"right after {Title(earlier)}";
        else if (Place.After is { } later) yield return $"right before {Title(later)}";
        if (SameTrack) yield return "same track";
        if (moving.Now is { } now && now.Start == slot.Start) yield return "same time";
        if (SameRoom) yield return "same room";
        if (moving.Now is { } standing && program.Conference.DayOf(standing.Start) == Place.Day) yield return "same day";
        yield return "nothing else is there";
    }
}
