using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Something is in a room at a time at which the conference does not have it.</summary>
internal static class RoomNotAvailable
{
    internal const string Code = "room-not-available";

    internal static IEnumerable<Hit> In(RoomId id, Timetable timetable)
    {
        if (timetable.Conference.Room(id) is not { Availability: { Count: > 0 } availability } room) yield break;
        foreach (var it in timetable.In(id))
        {
            if (Availabilities.Cover(availability, it.Slot)) continue;
            yield return new(
                $"{Quoted(it.Title)} is in {room.Name} on {When(it.Slot)}, and that room is not to be had then.",
                [it.Thing, id],
                it.Slot.Start,
                $"{Facts.Of(it.Slot)} {Facts.Of(availability)}");
        }
    }
}
