using BackOffice.Schedule.Changes;
using BackOffice.Schedule.Sessions;
using BackOffice.Schedule.Talks;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>More people are expected than the room seats.</summary>
internal static class RoomTooSmall
{
    internal const string Code = "room-too-small";

    internal static IEnumerable<Hit> Of(Session session, Timetable timetable) => Of(session.Id, session.Audience, timetable);

    internal static IEnumerable<Hit> Of(Talk talk, Timetable timetable) => Of(talk.Id, talk.Audience, timetable);

    private static IEnumerable<Hit> Of(Subject thing, int? audience, Timetable timetable)
    {
        if (audience is not { } expected || timetable.Of(thing) is not { } it) yield break;
        if (timetable.Conference.Room(it.Slot.RoomId) is not { Capacity: { } seats } room || expected <= seats) yield break;
        yield return new(
            $"{Quoted(it.Title)} expects {expected} people, and {room.Name} seats {seats}.",
            [thing, room.Id],
            it.Slot.Start,
            $"{expected} {seats}");
    }
}
