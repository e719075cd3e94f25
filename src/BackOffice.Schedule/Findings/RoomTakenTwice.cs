using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings;

/// <summary>Two things are in one room at once.</summary>
internal static class RoomTakenTwice
{
    internal static IEnumerable<Finding> In(RoomId id, Timetable timetable)
    {
        foreach (var (one, other) in Standing.Coinciding(timetable.In(id)))
        {
            var room = timetable.Program.Conference.Room(id)!;
            var (from, to) = Standing.Shared(one, other);
            yield return new(
                "room-taken-twice",
                Severity.Error,
                $"{Quoted(one.Title)} and {Quoted(other.Title)} are both in {room.Name} on {When(from, to)}.",
                Standing.Parties(one, other, id),
                from);
        }
    }
}
