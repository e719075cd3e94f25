using BackOffice.Schedule.Programs;
using BackOffice.Schedule.Sessions;

namespace BackOffice.Schedule.Editing;

/// <summary>The sessions that have room for a talk at their end: those of its track, or without any track those of its kind.</summary>
internal static class RoomInSessions
{
    internal static IEnumerable<FreePlace> For(Program program, Moving moving)
    {
        if (moving.Talk is not { } talk) yield break;
        var clock = new MinuteClock(program);
        foreach (var session in program.Sessions.Values)
        {
            if (session is not { Status: Status.Active, Slot: { } slot } || talk.InSession == session.Id) continue;
            var talks = session.Talks.Select(id => program.Talk(id)!).Where(it => it.Status == Status.Active).ToList();
            var place = program.Conference.Rooms.ToList().FindIndex(room => room.Id == slot.RoomId);
            if (program.Conference.Rooms[place].Retired || !Suits(session, [.. talks.Select(it => it.TrackId)], moving)) continue;
            var start = clock.Minute(slot.Start) + (int)talks.Sum(it => it.Duration.TotalMinutes);
            if (start + moving.Minutes > clock.Minute(slot.End) || !moving.CanBegin(start)) continue;
            yield return new(slot.RoomId, place, program.Conference.DayOf(slot.Start), start, clock.Minute(slot.Start), talks.Count > 0 ? talks[^1].Id : null, null, session.Id);
        }
    }

    private static bool Suits(Session session, List<TrackId?> tracks, Moving moving) => tracks.OfType<TrackId>().ToHashSet() is { Count: > 0 } known
        ? moving.Tracks.Overlaps(known)
        : session.Kind.ToString() == moving.Talk!.Kind.ToString();
}
