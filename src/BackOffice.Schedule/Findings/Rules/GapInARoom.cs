using BackOffice.Schedule.Time;
using NodaTime;
using static BackOffice.Schedule.Findings.Wording;

namespace BackOffice.Schedule.Findings.Rules;

/// <summary>Nothing is in a room for a long time between two things of one day.</summary>
internal static class GapInARoom
{
    internal const string Code = "gap";

    /// <summary>What is longer than a long lunch.</summary>
    private static readonly Duration Long = Duration.FromHours(2);

    internal static IEnumerable<Hit> In(RoomId id, Timetable timetable)
    {
        Standing? last = null;
        foreach (var it in timetable.In(id).OrderBy(it => it.Slot.Start).ThenBy(it => it.Thing.Id))
        {
            if (last is not null && timetable.Conference.DayOf(last.Slot.Start) == timetable.Conference.DayOf(it.Slot.Start) && last.Slot.End.Plus(Long) < it.Slot.Start)
            {
                yield return new(
                    $"Nothing is in {timetable.RoomName(it.Slot)} on {When(last.Slot.End, it.Slot.Start)}.",
                    Standing.Parties(last, it, id),
                    last.Slot.End,
                    Facts.Of(last.Slot, it.Slot));
            }
            if (last is null || it.Slot.End > last.Slot.End) last = it;
        }
    }
}
