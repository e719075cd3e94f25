using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Something is in a room that is no longer to be used.</summary>
internal static class RetiredRoomInUse
{
    internal const string Code = "retired-room";

    internal static IEnumerable<Hit> In(RoomId id, Timetable timetable) =>
        timetable.Program.Conference.Room(id) is not { Retired: true } room ? [] : timetable.In(id).Select(it => new Hit(
            $"{Quoted(it.Title)} is in {room.Name} on {When(it.Slot)}, and that room is no longer in use.",
            [it.Thing, id],
            it.Slot.Start,
            Facts.Of(it.Slot)));
}
