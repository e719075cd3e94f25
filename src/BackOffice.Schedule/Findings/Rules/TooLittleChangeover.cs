using NodaTime;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Two things follow each other in a room sooner than the room can be got ready.</summary>
internal static class TooLittleChangeover
{
    internal const string Code = "too-little-changeover";

    internal static IEnumerable<Hit> In(RoomId id, Timetable timetable)
    {
        var needed = timetable.Conference.TimeForRooms;
        if (needed == Duration.Zero) yield break;
        foreach (var (one, other, gap) in Standing.Following(timetable.In(id), needed))
        {
            yield return new(
                $"{timetable.RoomName(one.Slot)} has {Minutes(gap)} on {Day(other.Slot.Start.Date)} at {Hour(one.Slot.End.TimeOfDay)} "
                + $"to change over from {Quoted(one.Title)} to {Quoted(other.Title)}.",
                Standing.Parties(one, other, id),
                one.Slot.End,
                $"{Facts.Of(one.Slot, other.Slot)} {Facts.Of(needed)}");
        }
    }
}
