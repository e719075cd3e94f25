using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Two things are in one room at once.</summary>
internal static class RoomTakenTwice
{
    internal const string Code = "room-taken-twice";

    internal static IEnumerable<Hit> In(RoomId id, Timetable timetable)
    {
        foreach (var (one, other) in Standing.Coinciding(timetable.In(id)))
        {
            var room = timetable.Program.Conference.Room(id)!;
            var (from, to) = Standing.Shared(one, other);
            yield return new(
                $"{Quoted(one.Title)} and {Quoted(other.Title)} are both in {room.Name} on {When(from, to)}.",
                Standing.Parties(one, other, id),
                from,
                Facts.Of(one.Slot, other.Slot));
        }
    }
}
