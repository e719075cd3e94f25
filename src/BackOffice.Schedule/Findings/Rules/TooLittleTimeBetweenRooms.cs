using NodaTime;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Somebody is to be in one room and then in another sooner than they can get there.</summary>
internal static class TooLittleTimeBetweenRooms
{
    internal const string Code = "too-little-time-between-rooms";

    internal static IEnumerable<Hit> Of(PersonId id, Timetable timetable)
    {
        var needed = timetable.Conference.TimeForPeople;
        if (needed == Duration.Zero || timetable.Program.Index.PartsOf(id).Count < 2) yield break;
        var parts = timetable.PartsOf(id).ToList();
        // Who chairs the session a talk stands in is there before and after the talk.
        var chaired = parts.Where(it => !it.IsTalk).Select(it => it.Session).ToHashSet();
        parts.RemoveAll(it => it.IsTalk && it.Session is not null && chaired.Contains(it.Session));
        foreach (var (one, other, gap) in Standing.Following(parts, needed))
        {
            if (one.Slot.RoomId == other.Slot.RoomId || (one.Session is { } session && session == other.Session)) continue;
            yield return new(
                $"{timetable.Program.Person(id)!.Name} has {Minutes(gap)} on {Day(other.Slot.Start.Date)} at {Hour(one.Slot.End.TimeOfDay)} "
                + $"to get from {Quoted(one.Title)} in {timetable.RoomName(one.Slot)} to {Quoted(other.Title)} in {timetable.RoomName(other.Slot)}.",
                Standing.Parties(one, other, id),
                one.Slot.End,
                $"{Facts.Of(one.Slot, other.Slot)} {Facts.Of(needed)}");
        }
    }
}
